package studio.longplay.engine.media.record;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.fault.StudioFault;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;

/// One recording on its way to the disk: one thread gives blocks, another writes them.
final class Recording {
    private static final int RING_SECONDS = 4;
    private static final int BLOCK_SAMPLES = 4096;

    /// What a WAV file can hold, in bytes; 6.2 hours at 48 kHz.
    private static final long MOST_BYTES = 0xFFFF_FFFFL - Journal.HEAD_BYTES;

    private final Path folder;
    private final String name;
    private final int rateHz;
    private final long mostSamples;
    private final SampleRing ring;
    private final LevelTally tally;
    private final AtomicLong taken = new AtomicLong();
    private volatile boolean dropped;
    private volatile @Nullable StudioFault fault;
    private volatile long lostByDevice;

    /// What became of it.
    ///
    /// @param kept empty if it was thrown away or could not be kept
    record End(Optional<Recorded> kept, Optional<StudioFault> fault) {}

    Recording(Path folder, String name, int rateHz) {
        this(folder, name, rateHz, MOST_BYTES / Journal.SAMPLE_BYTES);
    }

    Recording(Path folder, String name, int rateHz, long mostSamples) {
        this.folder = folder;
        this.name = name;
        this.rateHz = rateHz;
        this.mostSamples = mostSamples;
        ring = new SampleRing(rateHz * RING_SECONDS);
        tally = new LevelTally(rateHz);
    }

    void offer(float[] block, int count) {
        ring.offer(block, count);
        taken.addAndGet(count);
    }

    /// Seconds taken so far.
    double seconds() {
        return (double) taken.get() / rateHz;
    }

    void keep(long lostSamples) {
        lostByDevice = lostSamples;
        ring.end();
    }

    void keepBecause(StudioFault why, long lostSamples) {
        fault = why;
        keep(lostSamples);
    }

    void drop() {
        dropped = true;
        ring.end();
    }

    /// Writes until the end is called. Nothing of it is lost where the disk has it already.
    End write() {
        Path file = Recordings.freshFile(folder, name);
        try (Journal journal = Journal.create(file, rateHz)) {
            try {
                fill(journal);
            } catch (StudioFault refused) {
                fault = refused;
            }
            if (dropped) {
                journal.discard();
                return new End(Optional.empty(), Optional.empty());
            }
            Optional<Recorded> kept = finished(journal, file);
            return new End(kept, Optional.ofNullable(fault));
        } catch (StudioFault refused) {
            StudioFault first = fault;
            return new End(Optional.empty(), Optional.of(first == null ? refused : first));
        }
    }

    private void fill(Journal journal) throws StudioFault {
        float[] block = new float[BLOCK_SAMPLES];
        long nextCheckpoint = rateHz;
        try {
            int count = ring.take(block);
            while (count > 0 && !dropped) {
                int fits = (int) Math.min(count, mostSamples - journal.samples());
                journal.write(block, fits);
                tally.take(block, fits);
                if (fits < count) {
                    throw tooLong();
                }
                if (journal.samples() >= nextCheckpoint) {
                    journal.checkpoint();
                    nextCheckpoint = journal.samples() + rateHz;
                }
                count = ring.take(block);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (CancellationException) new CancellationException("interrupted").initCause(e);
        }
    }

    private Optional<Recorded> finished(Journal journal, Path file) throws StudioFault {
        if (journal.samples() == 0) {
            journal.discard();
            fault = fault == null ? nothing() : fault;
            return Optional.empty();
        }
        long samples = journal.finish();
        return Optional.of(
                new Recorded(
                        file,
                        samples,
                        tally.peakDb(),
                        tally.loudestDb(),
                        tally.clipped(),
                        ring.lost() + lostByDevice));
    }

    private static StudioFault nothing() {
        return new StudioFault.Resource(
                "record.nothing",
                "Nothing was recorded, because it was stopped at once.",
                "Record again, and stop when the line is said.");
    }

    private StudioFault tooLong() {
        return new StudioFault.Resource(
                "record.too-long",
                "The recording " + name + " is as long as a file can be, so it ends here.",
                "Record on in another file; what was recorded until then is kept.");
    }
}
