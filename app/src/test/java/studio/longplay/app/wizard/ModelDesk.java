package studio.longplay.app.wizard;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.voice.Voice;
import studio.longplay.engine.voice.clone.CheckedRecording;
import studio.longplay.engine.voice.clone.CloningMethod;
import studio.longplay.engine.voice.clone.MatchedVoice;
import studio.longplay.engine.voice.clone.VoiceDraft;
import studio.longplay.engine.voice.pack.ShelfVoice;

import java.nio.file.Path;
import java.util.List;

/// A desk at which models are real, and what takes long without one is played.
record ModelDesk(CloningDesk real, FakeDesk played) implements CloningDesk {
    @Override
    public List<Voice> bases() {
        return real.bases();
    }

    @Override
    public CheckedRecording check(Path file, JobContext context) throws StudioFault {
        return played.check(file, context);
    }

    @Override
    public float[] sound(Path file, JobContext context) throws StudioFault {
        return real.sound(file, context);
    }

    @Override
    public List<CloningMethod> methods() throws StudioFault {
        return real.methods();
    }

    @Override
    public String addBundle(Path folder, JobContext context) throws StudioFault {
        return real.addBundle(folder, context);
    }

    @Override
    public MatchedVoice make(List<Path> files, Way way, JobContext context) throws StudioFault {
        return way.method().isBuiltIn()
                ? played.make(files, way, context)
                : real.make(files, way, context);
    }

    @Override
    public float[] hear(Voice voice, String text, JobContext context) throws StudioFault {
        float[] heard = real.hear(voice, text, context);
        played.asked.add("hear " + voice.engine());
        return heard;
    }

    @Override
    public ShelfVoice.Verified keep(VoiceDraft draft, MatchedVoice matched, JobContext context)
            throws StudioFault {
        return real.keep(draft, matched, context);
    }

    @Override
    public void pack(VoiceDraft draft, MatchedVoice matched, Path pack, JobContext context)
            throws StudioFault {
        real.pack(draft, matched, pack, context);
    }
}
