package studio.longplay.engine.render;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.fault.Warning;
import studio.longplay.engine.jobs.Crew;
import studio.longplay.engine.jobs.Job;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.media.SoundCodec;
import studio.longplay.engine.mix.Delivery;
import studio.longplay.engine.mix.Faders;
import studio.longplay.engine.mix.Gain;
import studio.longplay.engine.mix.LoudnessTarget;
import studio.longplay.engine.mix.MixedScenes;
import studio.longplay.engine.mix.SceneMix;
import studio.longplay.engine.render.lay.SceneLayout;
import studio.longplay.engine.render.make.AacChunks;
import studio.longplay.engine.render.make.Clarity;
import studio.longplay.engine.render.make.DeskPlan;
import studio.longplay.engine.render.make.LoudnessReadings;
import studio.longplay.engine.render.make.Music;
import studio.longplay.engine.render.make.NearSpeech;
import studio.longplay.engine.render.make.OpusChunks;
import studio.longplay.engine.render.make.RoomTails;
import studio.longplay.engine.render.make.SceneSound;
import studio.longplay.engine.render.make.SoundLookup;
import studio.longplay.engine.render.make.Stems;
import studio.longplay.engine.render.make.Surroundings;
import studio.longplay.engine.render.make.Workbench;
import studio.longplay.engine.store.Artifact;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Mixes, measures, masters and encodes the sound. Two passes: the gain needs all scenes. Used
/// once.
final class SoundtrackMaker {
    private final Workbench bench;
    private final ExportOrder order;
    private final Crew crew;
    private final Stems stems;
    private final SoundLookup sounds;
    private List<SceneSound.Score> scores = List.of();
    private List<SceneLayout> scenes = List.of();

    /// @param sounds of the user's files
    SoundtrackMaker(Workbench bench, ExportOrder order, Crew crew, SoundLookup sounds) {
        this.sounds = sounds;
        this.bench = bench;
        this.order = order;
        this.crew = crew;
        this.stems = new Stems(bench);
    }

    /// Makes the music and says what is to be mixed.
    void score(Recording recording, JobContext context) throws StudioFault {
        SceneSound sceneSound =
                new SceneSound(
                        stems,
                        new Music(bench),
                        order.settings().sound().ducking(),
                        sounds,
                        order.mark());
        scenes = recording.programme().scenes();
        DeskPlan plan =
                DeskPlan.of(
                        order.settings().sound().desk(), order.voicing(), recording.programme());
        NearSpeech near =
                new NearSpeech(
                        recording.programme(),
                        recording.takes(),
                        plan,
                        order.settings().sound().ducking());
        List<Job<SceneSound.Score>> scoring = new ArrayList<>();
        for (int i = 0; i < recording.programme().scenes().size(); i++) {
            SceneLayout scene = recording.programme().scenes().get(i);
            Surroundings around = near.around(i);
            scoring.add(
                    Job.of(
                            "Score a scene",
                            inside ->
                                    sceneSound.score(
                                            scene,
                                            recording.takes(),
                                            recording.effects(),
                                            around,
                                            inside)));
        }
        scores = crew.all("music", scoring, context);
    }

    /// What each scene that was scored is mixed from.
    List<SceneMix> scores() {
        return scores.stream().map(SceneSound.Score::mix).toList();
    }

    /// The samples of scored scenes that are not mixed yet.
    long missingSamples() {
        RoomTails tails = new RoomTails(stems, scores, false);
        return IntStream.range(0, scores.size())
                .filter(scene -> !tails.holds(scene))
                .mapToLong(scene -> scores.get(scene).mix().lengthSamples())
                .sum();
    }

    /// The sound of the scenes that were scored, encoded.
    Soundtrack make(JobContext context) throws StudioFault {
        Soundtrack bare = mixes(context);
        ExportPreset preset = order.settings().preset();
        int bitRate = preset.audioBitRate();
        List<Artifact> coded =
                preset.sound().codec() == SoundCodec.OPUS
                        ? new OpusChunks(bench).make(bare.mixes(), bitRate, context)
                        : new AacChunks(bench).make(bare.mixes(), bitRate, context);
        return new Soundtrack(
                bare.scores(),
                bare.stems(),
                bare.mixes(),
                coded,
                bare.gain(),
                bare.clarity(),
                bare.warnings());
    }

    /// The sound of the scenes that were scored, not encoded.
    Soundtrack mixes(JobContext context) throws StudioFault {
        DeliverySettings settings = order.settings();
        List<Mixed> heard = mixed(settings.sound().faders(0), context);
        List<Artifact> mixed = heard.stream().map(Mixed::stems).toList();
        LoudnessTarget target = settings.target();
        Gain gain = gain(mixed, context.resting());
        Faders faders = settings.sound().faders(gain.gainDb());
        List<Job<Artifact>> mastering = new ArrayList<>();
        for (Artifact scene : mixed) {
            mastering.add(
                    Job.of(
                            "Master a scene",
                            inside -> stems.master(scene, faders, target, inside)));
        }
        List<Artifact> mastered = crew.all("master", mastering, context);
        return new Soundtrack(
                scores(),
                mixed,
                mastered,
                List.of(),
                gain,
                heard.stream().flatMap(scene -> scene.clarity().stream()).toList(),
                warnings());
    }

    /// A scene's stems, and how its lines stand over their bed.
    private record Mixed(Artifact stems, List<Clarity.Row> clarity) {}

    private List<Mixed> mixed(Faders faders, JobContext context) throws StudioFault {
        Clarity clarity = new Clarity(bench);
        RoomTails tails = new RoomTails(stems, scores, false);
        ring(tails, context);
        List<Job<Mixed>> mixing = new ArrayList<>();
        for (int i = 0; i < scores.size(); i++) {
            int number = i;
            mixing.add(
                    Job.of(
                            "Mix a scene",
                            inside -> {
                                Artifact made = tails.heard(number, inside);
                                return new Mixed(
                                        made,
                                        clarity.of(
                                                number, scenes.get(number), made, faders, inside));
                            }));
        }
        return crew.all("mix", mixing, context);
    }

    /// Scenes that are heard in others come before all others, so that none is mixed twice at once.
    private void ring(RoomTails tails, JobContext context) throws StudioFault {
        List<Job<Stems.Ringing>> ringing = new ArrayList<>();
        for (int i = 0; i < scores.size(); i++) {
            int number = i;
            if (tails.rings(i)) {
                ringing.add(Job.of("Mix a scene", inside -> tails.ringing(number, inside)));
            }
        }
        if (!ringing.isEmpty()) {
            crew.all("mix", ringing, context);
        }
    }

    private Gain gain(List<Artifact> mixed, JobContext context) throws StudioFault {
        MixedScenes scenes =
                new MixedScenes(
                        mixed.stream().map(Artifact::file).toList(),
                        scores.stream().map(score -> score.mix().speech()).toList());
        return new Delivery(new LoudnessReadings(bench, mixed))
                .decide(
                        scenes,
                        order.settings().sound().faders(0),
                        order.settings().target(),
                        order.earlierGainDb(),
                        context);
    }

    /// One for each file that is not heard, however many scenes want it.
    private List<Warning> warnings() {
        return scores.stream().flatMap(score -> score.warnings().stream()).distinct().toList();
    }
}
