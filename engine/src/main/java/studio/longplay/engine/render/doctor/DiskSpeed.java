package studio.longplay.engine.render.doctor;

import studio.longplay.engine.fault.DiskFault;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.SplittableRandom;
import java.util.UUID;

/// How fast a disk takes a file and gives it back.
///
/// @param writeBytesPerSecond until the disk said that it has it
/// @param readBytesPerSecond most likely out of the system's memory, so it says little
public record DiskSpeed(double writeBytesPerSecond, double readBytesPerSecond) {
    private static final int BLOCK_BYTES = 1 << 20;
    private static final int BLOCKS = 32;
    private static final double NANOS_PER_SECOND = 1e9;

    /// Writes 32 MiB of noise, reads them back and deletes them.
    ///
    /// @param folder must be there
    /// @throws StudioFault.Resource if the disk is full or may not be written, or gives back other
    ///   bytes (`disk.lies`)
    public static DiskSpeed measure(Path folder, JobContext context) throws StudioFault {
        Path file = folder.resolve("speed-" + UUID.randomUUID() + ".part");
        ByteBuffer block = ByteBuffer.allocateDirect(BLOCK_BYTES);
        SplittableRandom random = new SplittableRandom(1);
        while (block.hasRemaining()) {
            block.putLong(random.nextLong());
        }
        try {
            try {
                double written = written(file, block, context);
                return new DiskSpeed(written, read(file, block, context));
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw DiskFault.writing(folder, e);
        }
    }

    private static double written(Path file, ByteBuffer block, JobContext context)
            throws IOException {
        long began = System.nanoTime();
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            for (int count = 0; count < BLOCKS; count++) {
                context.checkCancelled();
                block.clear();
                while (block.hasRemaining()) {
                    channel.write(block);
                }
            }
            channel.force(true);
        }
        return perSecond(began);
    }

    private static double read(Path file, ByteBuffer block, JobContext context)
            throws IOException, StudioFault {
        ByteBuffer back = ByteBuffer.allocateDirect(BLOCK_BYTES);
        long began = System.nanoTime();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            for (int count = 0; count < BLOCKS; count++) {
                context.checkCancelled();
                back.clear();
                while (back.hasRemaining() && channel.read(back) >= 0) {
                    Thread.onSpinWait();
                }
                if (!back.flip().equals(block.clear())) {
                    throw new StudioFault.Resource(
                            "disk.lies",
                            "The disk of " + file.getParent() + " gave back other bytes.",
                            "Copy what matters to another disk now; this one is failing.");
                }
            }
        }
        return perSecond(began);
    }

    private static double perSecond(long beganNanos) {
        double seconds = Math.max(1, System.nanoTime() - beganNanos) / NANOS_PER_SECOND;
        return (double) BLOCK_BYTES * BLOCKS / seconds;
    }
}
