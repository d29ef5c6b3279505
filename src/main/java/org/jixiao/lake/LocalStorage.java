package org.jixiao.lake;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jixiao.vocabulary.Fault;

/**
 * A folder on a disk. A file is written under a passing name, synced, and then linked to its own
 * name: linking fails when the name is taken, and the content is there from the first moment.
 */
final class LocalStorage implements Storage {

  private final Path root;

  LocalStorage(Path root) {
    this.root = root.toAbsolutePath().normalize();
  }

  @Override
  public String address(String name) {
    return new org.apache.hadoop.fs.Path("file", null, path(name).toString()).toString();
  }

  @Override
  public boolean create(String name, Content content) {
    var target = path(name);
    try {
      if (Files.exists(target)) {
        return false;
      }
      var passing = written(target, content);
      try {
        Files.createLink(target, passing);
        return true;
      } catch (FileAlreadyExistsException otherWasFirst) {
        return false;
      } catch (UnsupportedOperationException withoutLinks) {
        throw Fault.of(
            "folder " + target.getParent(),
            "a disk without hard links",
            "a disk that can create a file exclusively, such as ext4, xfs or NTFS");
      } finally {
        Files.delete(passing);
        syncFolder(parent(target));
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @Override
  public void replace(String name, Content content) {
    var target = path(name);
    try {
      Files.move(written(target, content), target, ATOMIC_MOVE);
      syncFolder(parent(target));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @Override
  public boolean moveFolder(String from, String to) {
    var target = path(to);
    try {
      makeFolders(parent(target));
      Files.move(path(from), target);
      syncFolder(parent(target));
      return true;
    } catch (IOException failed) {
      // The disk refuses to move onto a folder that holds anything, in words of its own.
      if (Files.exists(target) && Files.exists(path(from))) {
        return false;
      }
      throw new UncheckedIOException(failed);
    }
  }

  @Override
  public InputStream open(String name) throws IOException {
    return Files.newInputStream(path(name));
  }

  @Override
  public Optional<byte[]> find(String name) {
    try {
      return Optional.of(Files.readAllBytes(path(name)));
    } catch (NoSuchFileException none) {
      return Optional.empty();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @Override
  public boolean exists(String name) {
    return Files.exists(path(name));
  }

  @Override
  public List<String> list(String folder) {
    try (var entries = Files.list(path(folder))) {
      return entries.map(entry -> String.valueOf(entry.getFileName())).sorted().toList();
    } catch (NoSuchFileException none) {
      return List.of();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @Override
  public List<StoredFile> files(String folder) {
    var top = path(folder);
    try (var below = Files.walk(top)) {
      var files = new ArrayList<StoredFile>();
      for (var file : below.filter(Files::isRegularFile).sorted().toList()) {
        files.add(
            new StoredFile(top.relativize(file).toString().replace('\\', '/'), Files.size(file)));
      }
      return files;
    } catch (NoSuchFileException none) {
      return List.of();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @Override
  public void delete(String name) {
    try (var below = Files.walk(path(name))) {
      for (var entry : below.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(entry);
      }
    } catch (NoSuchFileException none) {
      return;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @Override
  public void sync(String folder) {
    try (var below = Files.walk(path(folder))) {
      for (var entry : below.sorted(Comparator.reverseOrder()).toList()) {
        if (Files.isDirectory(entry)) {
          syncFolder(entry);
        } else {
          syncFile(entry);
        }
      }
      syncFolder(parent(path(folder)));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private Path path(String name) {
    return name.isEmpty() ? root : root.resolve(name);
  }

  private static Path parent(Path path) {
    var parent = path.getParent();
    if (parent == null) {
      throw Fault.of("lake " + path, "the root of the disk", "a folder below it");
    }
    return parent;
  }

  private static Path written(Path target, Content content) throws IOException {
    var folder = parent(target);
    makeFolders(folder);
    var passing = folder.resolve(PassingNames.beside(String.valueOf(target.getFileName())));
    try (var channel = FileChannel.open(passing, CREATE_NEW, WRITE)) {
      var out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
      content.writeTo(out);
      out.flush();
      channel.force(true);
    } catch (IOException | RuntimeException failed) {
      Files.deleteIfExists(passing);
      throw failed;
    }
    return passing;
  }

  private static void makeFolders(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException refused) {
      throw Fault.of("folder " + folder, refused.toString(), "a folder that can be made");
    }
  }

  private static void syncFile(Path file) throws IOException {
    try (var channel = FileChannel.open(file, WRITE)) {
      channel.force(true);
    }
  }

  /** Only POSIX systems let a folder itself be synced. */
  private static void syncFolder(Path folder) throws IOException {
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      try (var channel = FileChannel.open(folder, READ)) {
        channel.force(true);
      }
    }
  }
}
