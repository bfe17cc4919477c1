package studio.longplay.engine.render.make;

import studio.longplay.engine.fault.Place;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.fault.Warning;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.mix.Stem;
import studio.longplay.engine.music.Composer;
import studio.longplay.engine.music.MusicRequest;
import studio.longplay.engine.music.Orchestra;
import studio.longplay.engine.render.lay.Placed;
import studio.longplay.engine.script.Cue;
import studio.longplay.engine.store.Artifact;
import studio.longplay.engine.store.Recipe;
import studio.longplay.engine.time.SampleRate;

import java.util.ArrayList;
import java.util.List;

/// Composes and plays the music that cues ask for, to the sample as long as it is needed.
public final class Music {
    /// The name its work goes by in recipes and in the [Tally].
    public static final String MAKER = "music";

    private final Workbench bench;

    public Music(Workbench bench) {
        this.bench = bench;
    }

    /// The seed comes from what the cue says, so an edited line elsewhere keeps the tune.
    public Artifact make(Placed.PlacedMusic music, JobContext context) throws StudioFault {
        long samples = music.length().toSamplesFloor(SampleRate.HZ_48000);
        MusicRequest request = MusicRequest.of(music.cue(), samples, seed(music));
        return bench.make(
                new Recipe(MAKER, Orchestra.VERSION, request.recipe(), List.of()),
                "wav",
                part ->
                        SoundFile.write(
                                new Orchestra().mixed(new Composer().compose(request), context),
                                Stem.MUSIC,
                                part));
    }

    private static long seed(Placed.PlacedMusic music) {
        String words =
                String.join(" ", music.cue().moods())
                        + music.cue().bpm()
                        + music.cue().key()
                        + music.cue().id();
        return Seed.of(words);
    }

    /// What the cues ask for that there is not.
    public static List<Warning> check(List<Cue.MusicCue> cues, String file) {
        List<Warning> warnings = new ArrayList<>();
        for (Cue.MusicCue cue : cues) {
            MusicRequest asked = MusicRequest.of(cue, 0, 0);
            for (String mood : asked.unknownMoods()) {
                warnings.add(
                        new Warning(
                                "music.mood-unknown",
                                "There is no mood \"" + mood + "\"; it is left out.",
                                "\"longplay capabilities\" lists the moods there are.",
                                new Place(file, cue.sourceLine())));
            }
            asked.unknownKey()
                    .ifPresent(key ->
                            warnings.add(
                                    new Warning(
                                            "music.key-unknown",
                                            "There is no key \"" + key + "\".",
                                            "Write it like D minor; the mood chose one.",
                                            new Place(file, cue.sourceLine()))));
        }
        return warnings;
    }
}
