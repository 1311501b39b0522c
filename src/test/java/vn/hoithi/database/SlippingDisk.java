package vn.hoithi.database;

import org.h2.store.fs.FileBase;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A disk ("slip:") that keeps, at a power cut, only what was forced: what it would keep is the file's copy, named "….forced". It can be full. */
public final class SlippingDisk extends FilePathWrapper {

    static volatile boolean full;

    static void mount() {
        FilePath.register(new SlippingDisk());
    }

    @Override
    public String getScheme() {
        return "slip";
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new Channel(super.open(mode), Path.of(unwrap().toString()));
    }

    /** What a power cut would leave now. */
    static synchronized void cut(Path file, Path to) throws IOException {
        Files.copy(Path.of(file + ".forced"), to, StandardCopyOption.REPLACE_EXISTING);
    }

    private static synchronized void keep(FileChannel real, Path file) throws IOException {
        real.force(true);
        Files.copy(file, Path.of(file + ".forced"), StandardCopyOption.REPLACE_EXISTING);
    }

    private static final class Channel extends FileBase {

        private final FileChannel real;
        private final Path file;

        Channel(FileChannel real, Path file) {
            this.real = real;
            this.file = file;
        }

        private static void room() throws IOException {
            if (full) {
                throw new IOException("No space left on device");
            }
        }

        @Override
        public void force(boolean metaData) throws IOException {
            keep(real, file);
        }

        @Override
        public int write(ByteBuffer from) throws IOException {
            room();
            return real.write(from);
        }

        @Override
        public synchronized int write(ByteBuffer from, long position) throws IOException {
            room();
            return real.write(from, position);
        }

        @Override
        public int read(ByteBuffer to) throws IOException {
            return real.read(to);
        }

        @Override
        public synchronized int read(ByteBuffer to, long position) throws IOException {
            return real.read(to, position);
        }

        @Override
        public long position() throws IOException {
            return real.position();
        }

        @Override
        public FileChannel position(long position) throws IOException {
            real.position(position);
            return this;
        }

        @Override
        public long size() throws IOException {
            return real.size();
        }

        @Override
        public FileChannel truncate(long size) throws IOException {
            real.truncate(size);
            return this;
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return real.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            real.close();
        }
    }
}
