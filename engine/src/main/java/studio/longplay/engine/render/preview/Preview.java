package studio.longplay.engine.render.preview;

import studio.longplay.engine.project.Project;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.store.ArtifactStore;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.voice.Speech;

/// Follows a project while it is edited: reads it again, speaks and mixes what changed, and says
/// what is known.
///
/// All methods return at once and may be called from any thread. Works from the playhead on: the
/// lines of a scene, then its mix, then the next scene; a line just edited comes before all.
public final class Preview implements AutoCloseable {
    /// Hears of every state, on a thread of the preview.
    @FunctionalInterface
    public interface Listener {
        void changed(PreviewState state);
    }

    public Preview(ArtifactStore store, Speech speech, Listener listener) {}

    /// Follows this value of the project from now on.
    public void show(Project project) {}

    /// What is near this time is made first.
    public void attend(MediaTime playhead) {}

    /// Speaks this line before all others.
    public void speakNext(ElementId line) {}

    /// Tries again what failed.
    public void retry() {}

    /// Rests, or goes on: an export wants the machine for itself. A line just edited is spoken all
    /// the same.
    public void pause(boolean resting) {}

    @Override
    public void close() {}
}
