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

/// A desk where the engine sits.
record EngineDesk(VoiceCloning cloning, ModelShelf models) implements CloningDesk {
    @Override
    public List<Voice> bases() {
        return cloning.bases();
    }

    @Override
    public CheckedRecording check(Path file, JobContext context) throws StudioFault {
        return cloning.check(file, context);
    }

    @Override
    public float[] sound(Path file, JobContext context) throws StudioFault {
        return cloning.sound(file, context);
    }

    @Override
    public List<CloningMethod> methods() throws StudioFault {
        return cloning.methods();
    }

    @Override
    public String addBundle(Path folder, JobContext context) throws StudioFault {
        String name = models.add(folder, context).name();
        cloning.lookAgain();
        return name;
    }

    @Override
    public MatchedVoice make(List<Path> files, Way way, JobContext context) throws StudioFault {
        return cloning.make(files, way.base(), way.method(), context);
    }

    @Override
    public float[] hear(Voice voice, String text, JobContext context) throws StudioFault {
        return cloning.hear(voice, text, context);
    }

    @Override
    public ShelfVoice.Verified keep(VoiceDraft draft, MatchedVoice matched, JobContext context)
            throws StudioFault {
        return cloning.keep(draft, matched, context);
    }

    @Override
    public void pack(VoiceDraft draft, MatchedVoice matched, Path pack, JobContext context)
            throws StudioFault {
        cloning.pack(draft, matched, pack, context);
    }
}
