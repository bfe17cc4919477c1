package studio.longplay.app.mixer;

import org.jspecify.annotations.Nullable;

import studio.longplay.app.session.Session;
import studio.longplay.engine.project.MixSettings;
import studio.longplay.engine.project.StemName;
import studio.longplay.engine.render.preview.PreviewState;

/// Lets a fader be heard while it is being dragged, before its gain is an edit: the deck plays the
/// programme as if it were.
final class Audition {
    private static final long PACE_NANOS = 80_000_000;

    private final Session session;
    private @Nullable StemName stem;
    private long heardRevision = -1;
    private double gainDb;
    private double heardDb;
    private long heardNanos;

    Audition(Session session) {
        this.session = session;
    }

    /// A stem is to be heard with this gain until the project has it.
    void hear(StemName which, double wantedDb) {
        stem = which;
        gainDb = wantedDb;
        refresh();
    }

    /// Plays it again if the programme was made anew, and ends when the project has the gain; to be
    /// called with every frame drawn.
    void refresh() {
        StemName which = stem;
        PreviewState state = session.previewProperty().get().orElse(null);
        if (which == null || state == null) {
            return;
        }
        if (state.project().mix().gainDb(which) == gainDb) {
            stem = null;
            return;
        }
        boolean changed = state.revision() != heardRevision || heardDb != gainDb;
        if (changed && System.nanoTime() - heardNanos > PACE_NANOS) {
            heardRevision = state.revision();
            heardDb = gainDb;
            heardNanos = System.nanoTime();
            session.transport().deck().show(with(state, which, gainDb));
        }
    }

    /// Forgets it; what the project says is heard again.
    void end() {
        if (stem != null) {
            stem = null;
            heardRevision = -1;
            session.previewProperty().get().ifPresent(session.transport().deck()::show);
        }
    }

    private static PreviewState with(PreviewState state, StemName stem, double gainDb) {
        MixSettings mix = state.project().mix().withGainDb(stem, gainDb);
        return state.withProject(state.project().withMix(mix));
    }
}
