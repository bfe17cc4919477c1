package studio.longplay.engine.render.make;

import studio.longplay.engine.fault.Place;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.fault.Warning;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.mix.Stem;
import studio.longplay.engine.render.lay.SoundCues;
import studio.longplay.engine.script.Cue;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.sfx.SoundBank;
import studio.longplay.engine.sfx.SoundRequest;
import studio.longplay.engine.store.Artifact;
import studio.longplay.engine.store.Recipe;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.SampleRate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Makes the effects that sound cues ask for. A looping one is made once and repeated by the mix.
public final class Effects {
    /// The name its work goes by in recipes and in the [Tally].
    public static final String MAKER = "sfx";

    private final Workbench bench;
    private final SoundBank bank = new SoundBank();
    private final List<Warning> warnings = new ArrayList<>();

    public Effects(Workbench bench) {
        this.bench = bench;
    }

    /// An effect as it was made.
    public record Made(Artifact artifact, long samples) {
        public MediaTime length() {
            return MediaTime.ofSamples(samples, SampleRate.HZ_48000);
        }
    }

    /// The effects of these cues; one whose sound nobody knows is left out with a warning.
    public Map<ElementId, Made> make(List<Cue.SoundCue> cues, String file, JobContext context)
            throws StudioFault {
        Map<ElementId, Made> made = new LinkedHashMap<>();
        for (Cue.SoundCue cue : cues) {
            if (SoundCues.stops(cue)) {
                continue;
            }
            if (!bank.knows(cue.sound())) {
                warnings.add(unknown(cue, file));
                continue;
            }
            made.put(cue.id(), make(cue, file, context));
        }
        return made;
    }

    private Made make(Cue.SoundCue cue, String file, JobContext context) throws StudioFault {
        SoundRequest request = request(cue);
        for (String modifier : request.unknownModifiers()) {
            warnings.add(
                    new Warning(
                            "sfx.modifier-unknown",
                            "\"" + modifier + "\" means nothing to the effect " + cue.sound() + ".",
                            "Use far, near, left, right, loud, quiet, muffled, loop or a level in"
                                    + " dB.",
                            new Place(file, cue.sourceLine())));
        }
        Recipe recipe = new Recipe(MAKER, SoundBank.VERSION, request.recipe(), List.of());
        Artifact artifact =
                bench.make(
                        recipe,
                        "wav",
                        part -> SoundFile.write(bank.make(request, context), Stem.EFFECTS, part));
        return new Made(artifact, SoundFile.read(artifact.file()).samples());
    }

    /// A bounded effect is made to its length; a looping one to its own, to be repeated.
    private static SoundRequest request(Cue.SoundCue cue) {
        SoundRequest natural = SoundRequest.of(cue, 0, seed(cue));
        return natural.loop()
                ? natural
                : SoundRequest.of(cue, cue.length().toSamplesFloor(SampleRate.HZ_48000), seed(cue));
    }

    private static long seed(Cue.SoundCue cue) {
        return Seed.of(cue.sound() + cue.modifiers());
    }

    private Warning unknown(Cue.SoundCue cue, String file) {
        Optional<String> near = bank.nearest(cue.sound());
        return new Warning(
                "sfx.unknown",
                "There is no effect \"" + cue.sound() + "\"; it is left out.",
                near.map(name -> "Did you mean \"" + name + "\"?")
                        .orElse("\"longplay capabilities\" lists the effects there are."),
                new Place(file, cue.sourceLine()));
    }

    public List<Warning> warnings() {
        return List.copyOf(warnings);
    }
}
