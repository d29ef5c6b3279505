package org.jixiao.lake;

import java.util.List;

/**
 * Files handed in together (报送批次) and kept as they came.
 *
 * @param id derives from the declaration and from names and contents of the files: the same
 *     delivery handed in again has the same id
 * @param declaration what was said about it
 * @param files sorted by name
 */
public record Delivery(String id, Declaration declaration, List<DeliveredFile> files) {

  public Delivery {
    files = List.copyOf(files);
  }

  static Delivery of(Declaration declaration, List<DeliveredFile> files) {
    var content = Manifests.bytes(new Delivery("", declaration, files));
    return new Delivery(Digests.of(content).substring(0, 16), declaration, files);
  }

  static String folder(String id) {
    return "deliveries/" + id;
  }

  static String manifest(String id) {
    return folder(id) + "/manifest.json";
  }

  static String file(String id, String fileId) {
    return folder(id) + "/files/" + fileId;
  }
}
