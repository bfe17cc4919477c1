package studio.longplay.app.wizard;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.bundle.ModelShelf;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.voice.Voice;
import studio.longplay.engine.voice.clone.CheckedRecording;
import studio.longplay.engine.voice.clone.CloningMethod;
import studio.longplay.engine.voice.clone.MatchedVoice;
import studio.longplay.engine.voice.clone.VoiceCloning;
import studio.longplay.engine.voice.clone.VoiceDraft;
import studio.longplay.engine.voice.pack.ShelfVoice;

import java.nio.file.Path;
import java.util.List;

/// What the wizard asks of the engine. All but [#bases] is done on threads of the work.
public interface CloningDesk {
    /// The voices that can be bent, the usual one first.
    List<Voice> bases();

    CheckedRecording check(Path file, JobContext context) throws StudioFault;

    /// What of a recording is used: mono, 48 kHz.
    float[] sound(Path file, JobContext context) throws StudioFault;

    /// The ways to a voice there are, the built-in match first.
    List<CloningMethod> methods() throws StudioFault;

    /// Adds a model bundle that may bring another way.
    ///
    /// @return what the bundle is called here
    String addBundle(Path folder, JobContext context) throws StudioFault;

    /// Makes a voice of recordings.
    MatchedVoice make(List<Path> files, Way way, JobContext context) throws StudioFault;

    /// How a voice is made.
    ///
    /// @param base the voice that is bent, converted, or only compared
    record Way(CloningMethod method, Voice base) {}

    /// A sentence spoken: mono, 48 kHz.
    float[] hear(Voice voice, String text, JobContext context) throws StudioFault;

    ShelfVoice.Verified keep(VoiceDraft draft, MatchedVoice matched, JobContext context)
            throws StudioFault;

    /// Writes a voice pack.
    void pack(VoiceDraft draft, MatchedVoice matched, Path pack, JobContext context)
            throws StudioFault;

    /// The engine's own.
    static CloningDesk of(VoiceCloning cloning, ModelShelf models) {
        return new EngineDesk(cloning, models);
    }
}
