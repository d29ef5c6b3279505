package org.jixiao.measures.outliers;

import java.util.List;

/**
 * The projects that share all conditions on the way to one end of the tree.
 *
 * @param conditions in words, from the root on
 * @param members the projects
 */
record PeerLeaf(List<String> conditions, List<ProjectValue> members) {

  PeerLeaf {
    conditions = List.copyOf(conditions);
    members = List.copyOf(members);
  }

  /** The conditions as one text. */
  String words() {
    return String.join("，", conditions);
  }
}
