package studio.longplay.engine.media.record;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.WavReader;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// The recordings of a folder: names for new ones, and what a crash broke off.
public final class Recordings {
    private static final String WAV = ".wav";
    private static final int LOOK_SAMPLES = 1 << 14;

    private Recordings() {}

    /// A name that is free in a folder: `NAME.wav`, `NAME 2.wav` and so on. What file systems do
    /// not like in a name is left out.
    public static Path freshFile(Path folder, String name) {
        String kept = name.replaceAll("[^\\p{L}\\p{N} ()_-]", " ").replaceAll(" +", " ").strip();
        String clean =
                kept.isEmpty() ? "recording" : kept.substring(0, Math.min(60, kept.length()));
        Path file = folder.resolve(clean.strip() + WAV);
        for (int number = 2; isTaken(file); number++) {
            file = folder.resolve(clean.strip() + " " + number + WAV);
        }
        return file;
    }

    private static boolean isTaken(Path file) {
        return Files.exists(file)
                || Files.exists(file.resolveSibling(file.getFileName() + Journal.SUFFIX));
    }

    /// Finishes what a crash broke off in a folder: the header is put right, and the file gets a
    /// name of its own. What is being recorded now, by whatever program, is left alone; what holds
    /// no sound is deleted, and what is no recording of ours stays as it is.
    ///
    /// @return the files, in the order of their names; none where there is no such folder
    /// @throws StudioFault.Resource `record.unwritable`
    public static List<Path> recover(Path folder) throws StudioFault {
        List<Path> recovered = new ArrayList<>();
        for (Path part : brokenOff(folder)) {
            recover(part, recovered);
        }
        return recovered;
    }

    /// Measures a recording that is whole; reads all of it.
    ///
    /// @param wav mono, at 48 kHz
    /// @throws StudioFault.Media if it cannot be read
    public static Recorded look(Path wav) throws StudioFault {
        try (WavReader reader = WavReader.open(wav)) {
            LevelTally tally = new LevelTally(reader.format().rate().hertz());
            float[][] block = new float[reader.format().channels()][LOOK_SAMPLES];
            long at = 0;
            while (at < reader.length()) {
                int count = reader.read(at, block, 0, LOOK_SAMPLES);
                tally.take(block[0], count);
                at += count;
            }
            return new Recorded(
                    wav, reader.length(), tally.peakDb(), tally.loudestDb(), tally.clipped(), 0);
        }
    }

    /// Throws a recording away.
    ///
    /// @throws StudioFault.Resource `record.unwritable`
    public static void discard(Path wav) throws StudioFault {
        delete(wav);
    }

    private static List<Path> brokenOff(Path folder) throws StudioFault {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Path> parts = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*" + Journal.SUFFIX)) {
            found.forEach(parts::add);
        } catch (IOException e) {
            throw Journal.fault(folder, e);
        }
        parts.sort(Path::compareTo);
        return parts;
    }

    private static void recover(Path part, List<Path> recovered) throws StudioFault {
        long samples;
        try (FileChannel channel =
                FileChannel.open(part, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            if (isRecordedNow(channel) || !Journal.isOne(channel)) {
                return;
            }
            samples = (channel.size() - Journal.HEAD_BYTES) / Journal.SAMPLE_BYTES;
            if (samples > 0) {
                channel.truncate(Journal.HEAD_BYTES + samples * Journal.SAMPLE_BYTES);
                Journal.patch(channel, samples);
                channel.force(true);
            }
        } catch (IOException e) {
            throw Journal.fault(part, e);
        }
        if (samples > 0) {
            recovered.add(settled(part, samples));
        } else {
            delete(part);
        }
    }

    private static boolean isRecordedNow(FileChannel channel) throws IOException {
        try (FileLock lock = channel.tryLock(Journal.LOCKED_AT, 1, false)) {
            return lock == null;
        } catch (OverlappingFileLockException recording) {
            return true;
        }
    }

    private static Path settled(Path part, long samples) throws StudioFault {
        int rateHz;
        try (WavReader head = WavReader.open(part)) {
            rateHz = head.format().rate().hertz();
        }
        String name = Objects.requireNonNull(part.getFileName()).toString();
        String bare = name.substring(0, name.length() - Journal.SUFFIX.length());
        String stem = bare.endsWith(WAV) ? bare.substring(0, bare.length() - WAV.length()) : bare;
        Path file = freshFile(Objects.requireNonNull(part.getParent()), stem + " (recovered)");
        Journal.settle(part, file, rateHz, samples);
        return file;
    }

    private static void delete(Path part) throws StudioFault {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            throw Journal.fault(part, e);
        }
    }
}
