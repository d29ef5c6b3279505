package org.jixiao.lake;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Options.Rename;
import org.apache.hadoop.fs.Path;

/**
 * A folder on HDFS. A file is written under a passing name, synced, and renamed without permission
 * to overwrite; the name node does that in one step. A closed file is already known to the name
 * node and held by its replicas, so {@link #sync} has nothing left to do; whoever fears that all
 * data nodes lose power at once sets {@code dfs.datanode.synconclose}.
 */
final class HadoopStorage implements Storage {

  private final Path root;
  private final FileSystem fileSystem;
  private final FileContext renaming;

  HadoopStorage(Path root, Configuration settings) {
    this.root = root;
    try {
      this.fileSystem = root.getFileSystem(settings);
      this.renaming = FileContext.getFileContext(root.toUri(), settings);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @Override
  public String address(String name) {
    return path(name).toString();
  }

  @Override
  public boolean create(String name, Content content) {
    if (exists(name)) {
      return false;
    }
    var target = path(name);
    try {
      var passing = written(target, content);
      try {
        renaming.rename(passing, target, Rename.NONE);
        return true;
      } catch (FileAlreadyExistsException otherWasFirst) {
        fileSystem.delete(passing, false);
        return false;
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @Override
  public void replace(String name, Content content) {
    var target = path(name);
    try {
      renaming.rename(written(target, content), target, Rename.OVERWRITE);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @Override
  public boolean moveFolder(String from, String to) {
    var target = path(to);
    try {
      fileSystem.mkdirs(target.getParent());
      renaming.rename(path(from), target, Rename.NONE);
      return true;
    } catch (FileAlreadyExistsException otherWasFirst) {
      return false;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @Override
  public InputStream open(String name) throws IOException {
    return fileSystem.open(path(name));
  }

  @Override
  public Optional<byte[]> find(String name) {
    try (var in = open(name)) {
      return Optional.of(in.readAllBytes());
    } catch (FileNotFoundException none) {
      return Optional.empty();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @Override
  public boolean exists(String name) {
    try {
      return fileSystem.exists(path(name));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @Override
  public List<String> list(String folder) {
    try {
      return Stream.of(fileSystem.listStatus(path(folder)))
          .map(entry -> entry.getPath().getName())
          .sorted()
          .toList();
    } catch (FileNotFoundException none) {
      return List.of();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @Override
  public List<StoredFile> files(String folder) {
    var top = fileSystem.makeQualified(path(folder)).toUri().getPath();
    try {
      var files = new ArrayList<StoredFile>();
      var below = fileSystem.listFiles(path(folder), true);
      while (below.hasNext()) {
        var file = below.next();
        var name = file.getPath().toUri().getPath().substring(top.length() + 1);
        files.add(new StoredFile(name, file.getLen()));
      }
      files.sort(Comparator.comparing(StoredFile::name));
      return files;
    } catch (FileNotFoundException none) {
      return List.of();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @Override
  public void delete(String name) {
    try {
      fileSystem.delete(path(name), true);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @Override
  public void sync(String folder) {
    // Nothing to do: see the class comment.
  }

  private Path path(String name) {
    return name.isEmpty() ? root : new Path(root, name);
  }

  private Path written(Path target, Content content) throws IOException {
    var passing = new Path(target.getParent(), PassingNames.beside(target.getName()));
    try (var out = fileSystem.create(passing, false)) {
      content.writeTo(out);
      out.hsync();
    } catch (IOException | RuntimeException failed) {
      fileSystem.delete(passing, false);
      throw failed;
    }
    return passing;
  }
}
