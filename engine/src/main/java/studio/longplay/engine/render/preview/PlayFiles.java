package studio.longplay.engine.render.preview;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.WavReader;
import studio.longplay.engine.time.SampleRate;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/// The few sound files that are open while playing. Belongs to one thread.
///
/// A file that cannot be read is told of once and left alone from then on.
final class PlayFiles implements AutoCloseable {
    private static final int KEPT_OPEN = 6;

    private final Consumer<StudioFault> faults;
    private final Map<Path, Open> open = new LinkedHashMap<>(16, 0.75f, true);
    private final Set<Path> broken = new HashSet<>();
    private final Set<Path> told = new HashSet<>();
    private long round;

    /// A file and when it was last read.
    private static final class Open {
        private final WavReader reader;
        private long usedInRound;

        Open(WavReader reader) {
            this.reader = reader;
        }
    }

    PlayFiles(Consumer<StudioFault> faults) {
        this.faults = faults;
    }

    /// A new block of sound begins.
    void nextRound() {
        round++;
    }

    /// Reads up to `count` samples into `planar[channel][0]` and onwards.
    ///
    /// @return how many were read: fewer at the file's end, 0 where it cannot be read
    int read(Path file, long at, float[][] planar, int count) {
        if (broken.contains(file)) {
            return 0;
        }
        try {
            WavReader reader = reader(file, planar.length);
            return reader == null ? 0 : reader.read(at, planar, 0, count);
        } catch (StudioFault fault) {
            giveUp(file, fault);
            return 0;
        }
    }

    private @Nullable WavReader reader(Path file, int channels) throws StudioFault {
        Open known = open.get(file);
        if (known == null) {
            known = new Open(WavReader.open(file));
            open.put(file, known);
            closeOldest();
        }
        known.usedInRound = round;
        WavReader reader = known.reader;
        if (reader.format().channels() != channels
                || !reader.format().rate().equals(SampleRate.HZ_48000)) {
            giveUp(
                    file,
                    new StudioFault.Media(
                            "preview.odd-sound",
                            file + " is not sound of the kind it is expected to be.",
                            "Delete that file; it is made again."));
            return null;
        }
        return reader;
    }

    private void closeOldest() {
        if (open.size() > KEPT_OPEN) {
            Iterator<Open> oldest = open.values().iterator();
            Open leaving = oldest.next();
            oldest.remove();
            close(leaving);
        }
    }

    private void giveUp(Path file, StudioFault fault) {
        broken.add(file);
        Open known = open.remove(file);
        if (known != null) {
            close(known);
        }
        if (told.add(file)) {
            faults.accept(fault);
        }
    }

    /// Closes what was not read in the last moments: another state may need it no more.
    void closeUnused() {
        for (Iterator<Open> all = open.values().iterator(); all.hasNext(); ) {
            Open each = all.next();
            if (each.usedInRound < round - 1) {
                all.remove();
                close(each);
            }
        }
    }

    /// Closes all; what was broken may be mended when it is wanted again.
    @Override
    public void close() {
        open.values().forEach(this::close);
        open.clear();
        broken.clear();
    }

    private void close(Open leaving) {
        try {
            leaving.reader.close();
        } catch (StudioFault fault) {
            faults.accept(fault);
        }
    }
}
