package studio.longplay.app.mixer;

import org.jspecify.annotations.Nullable;

import studio.longplay.app.session.Session;
import studio.longplay.app.session.Work;
import studio.longplay.engine.jobs.Job;
import studio.longplay.engine.mix.StripLog;
import studio.longplay.engine.project.desk.StripRef;
import studio.longplay.engine.render.preview.PreviewScene;
import studio.longplay.engine.render.preview.PreviewState;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.SampleRate;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What the strips measure at the playhead, from what was written down when the scene was mixed.
///
/// Reading a log is left to other threads; until it is read, and while nothing plays, all strips
/// are silent.
final class StripReadings implements AutoCloseable {
    /// What a strip reads that is silent, in dB of full scale.
    static final float SILENT_DB = StripLog.SILENT_DB;

    private final Session session;
    private final Work work;
    private final Map<StripRef, Integer> rows = new HashMap<>();
    private @Nullable Path asked;
    private @Nullable StripLog log;
    private int frame = -1;
    private boolean closed;

    StripReadings(Session session, Work work) {
        this.session = session;
        this.work = work;
    }

    /// Goes to where the playhead is; once for each frame drawn.
    void refresh() {
        MediaTime at = session.transport().position();
        Optional<PreviewScene> scene =
                session.previewProperty().get().flatMap(state -> sceneAt(state, at));
        Optional<Path> strips = scene.flatMap(PreviewScene::strips);
        if (strips.isEmpty()) {
            frame = -1;
            return;
        }
        if (!strips.get().equals(asked)) {
            ask(strips.get());
        }
        long sample = at.minus(scene.get().start()).toSamplesFloor(SampleRate.HZ_48000);
        frame = (int) (sample / StripLog.FRAME_SAMPLES);
    }

    private static Optional<PreviewScene> sceneAt(PreviewState state, MediaTime at) {
        return state.sceneAt(at);
    }

    private void ask(Path file) {
        asked = file;
        log = null;
        rows.clear();
        work.start(
                Job.of("Read levels", _ -> StripLog.read(file)),
                Work.Outcome.of(read -> take(file, read), _ -> {}));
    }

    private void take(Path file, StripLog read) {
        if (!closed && file.equals(asked)) {
            for (int row = 0; row < read.strips().size(); row++) {
                rows.put(read.strips().get(row), row);
            }
            log = read;
        }
    }

    private int row(StripRef ref) {
        StripLog known = log;
        boolean there = known != null && frame >= 0 && frame < known.frames();
        return there ? rows.getOrDefault(ref, -1) : -1;
    }

    /// The highest sample of a side of a strip, in dB of full scale.
    float peakDb(StripRef ref, boolean right) {
        int row = row(ref);
        StripLog known = log;
        return row < 0 || known == null ? SILENT_DB : known.peakDb(row, frame, right);
    }

    /// How far gate, de-esser and compressor of a strip turn it down together, in dB, 0 or more.
    float reductionDb(StripRef ref) {
        int row = row(ref);
        StripLog known = log;
        return row < 0 || known == null
                ? 0
                : known.gateDb(row, frame)
                        + known.deEsserDb(row, frame)
                        + known.compressorDb(row, frame);
    }

    @Override
    public void close() {
        closed = true;
    }
}
