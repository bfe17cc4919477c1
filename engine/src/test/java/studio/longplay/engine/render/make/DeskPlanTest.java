package studio.longplay.engine.render.make;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.edit.Edit;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.mix.DuckCurve;
import studio.longplay.engine.mix.Ducking;
import studio.longplay.engine.mix.LevelKey;
import studio.longplay.engine.mix.MixClip;
import studio.longplay.engine.mix.SceneMix;
import studio.longplay.engine.mix.SpeechWindow;
import studio.longplay.engine.mix.Stem;
import studio.longplay.engine.project.MixSettings;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.project.StemName;
import studio.longplay.engine.project.arrange.Anchor;
import studio.longplay.engine.project.desk.AutomationKey;
import studio.longplay.engine.project.desk.AutomationLane;
import studio.longplay.engine.project.desk.Compressor;
import studio.longplay.engine.project.desk.Desk;
import studio.longplay.engine.project.desk.Room;
import studio.longplay.engine.project.desk.Strip;
import studio.longplay.engine.project.desk.StripRef;
import studio.longplay.engine.project.voicing.Turn;
import studio.longplay.engine.project.voicing.Voicing;
import studio.longplay.engine.store.Digest;
import studio.longplay.engine.store.Recipe;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.timeline.Ease;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class DeskPlanTest {
    private static final String TEXT =
            """
            INT. HALL - NIGHT

            ANNA
            Where have you been all night, my friend? I waited here for you.

            BEN
            I was on the road, and the rain would not stop for hours.

            INT. GARDEN - DAY

            BEN
            The morning is bright and nobody would think there was a storm.

            CARL
            Some of us remember it well enough.

            INT. CELLAR - DAY

            CARL
            Nobody comes down here, and that is as it should be.

            1 CIT.
            Nobody but me.
            """;

    private static final StripRef ANNA = new StripRef.OfSpeaker("ANNA");
    private static final StripRef BEN = new StripRef.OfSpeaker("BEN");
    private static final StripRef CARL = new StripRef.OfSpeaker("CARL");
    private static final StripRef TRACK = new StripRef.OfTrack("t");
    private static final StripRef MUSIC = new StripRef.OfBus(StemName.MUSIC);
    private static final StripRef VOICES = new StripRef.OfBus(StemName.DIALOGUE);

    @TempDir Path folder;

    private Staged staged() throws StudioFault {
        return new Staged(folder, TEXT, Voicing.NONE);
    }

    private static List<Integer> changed(List<Digest> before, List<Digest> after) {
        List<Integer> changed = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            if (!before.get(i).equals(after.get(i))) {
                changed.add(i);
            }
        }
        return changed;
    }

    @Test
    void touchingASpeakersStripMixesOnlyTheScenesTheySpeakIn() throws StudioFault {
        Staged staged = staged();
        List<Digest> plain = staged.addresses(Desk.PLAIN);
        Desk ben = Desk.PLAIN.with(BEN, Strip.PLAIN.withGainDb(-3));
        assertThat(changed(plain, staged.addresses(ben))).containsExactly(0, 1);
        Desk anna = ben.with(ANNA, Strip.PLAIN.withReverbSendDb(-12));
        assertThat(changed(staged.addresses(ben), staged.addresses(anna))).containsExactly(0);
        Desk room = anna.withRoom(new Room(3, 10, 5000, 1));
        assertThat(changed(staged.addresses(anna), staged.addresses(room))).containsExactly(0);
        assertThat(staged.addresses(room.with(ANNA, Strip.PLAIN).with(BEN, Strip.PLAIN)))
                .isEqualTo(plain);
    }

    @Test
    void whatIsOnlyListenedForOrBehindTheMixMixesNothing() throws StudioFault {
        Staged staged = staged();
        List<Digest> plain = staged.addresses(Desk.PLAIN);
        Strip off =
                Strip.PLAIN.withSoloSafe(true).withCompressor(new Compressor(-30, 1, 2, 5, 100, 0));
        assertThat(staged.addresses(Desk.PLAIN.with(BEN, off))).isEqualTo(plain);
        Desk behind =
                Desk.PLAIN
                        .with(VOICES, Strip.PLAIN.withPan(0.5).withMuted(true))
                        .with(new StripRef.Master(), Strip.PLAIN.withGainDb(-2))
                        .with(MUSIC, Strip.PLAIN.withReverbSendDb(-6));
        assertThat(staged.addresses(behind)).isEqualTo(plain);
        MixSettings mix = MixSettings.USUAL.withDesk(behind);
        assertThat(Stems.describe(SoundSettings.of(mix).faders(1)))
                .containsEntry("dialogueDb", -96.0)
                .containsEntry("dialoguePan", 0.5)
                .containsKey("master");
    }

    @Test
    void aStripOfABusMixesTheScenesThatHaveSomethingOnIt() throws StudioFault {
        Staged staged = staged();
        Strip squeezed = Strip.PLAIN.withCompressor(new Compressor(-30, 3, 6, 5, 100, 3));
        Desk desk = Desk.PLAIN.with(VOICES, squeezed);
        assertThat(changed(staged.addresses(Desk.PLAIN), staged.addresses(desk)))
                .containsExactly(0, 1, 2);
        assertThat(staged.score(0, Desk.PLAIN.with(MUSIC, squeezed)).mix().desk().isPlain())
                .isTrue();
    }

    @Test
    void aMutedSourceIsNotInTheMixAndMakesNoRoom() throws StudioFault {
        Staged staged = staged();
        Desk muted = Desk.PLAIN.with(CARL, Strip.PLAIN.withMuted(true));
        assertThat(changed(staged.addresses(Desk.PLAIN), staged.addresses(muted)))
                .containsExactly(1, 2);
        SceneMix mix = staged.score(1, muted).mix();
        assertThat(mix.sources()).containsExactly(BEN);
        assertThat(mix.speech()).hasSize(1);
    }

    @Test
    void whoIsSomebodyElseHasTheirStrip() throws StudioFault {
        Staged staged =
                new Staged(folder, TEXT, Voicing.NONE.withAliases(Map.of("1 CIT.", "ANNA")));
        Desk anna = Desk.PLAIN.with(ANNA, Strip.PLAIN.withGainDb(-3));
        assertThat(changed(staged.addresses(Desk.PLAIN), staged.addresses(anna)))
                .containsExactly(0, 2);
        assertThat(staged.score(2, anna).mix().sources()).containsExactly(ANNA, CARL);
    }

    /// As [SpeechWindow] and [Ducking] were before there was a desk.
    private static Map<String, Object> asBefore(SceneSound.Score score) {
        record SpeechWindow(long start, long end) {}
        record Ducking(
                double musicDepthDb,
                double effectsDepthDb,
                long attackSamples,
                long releaseSamples,
                long bridgeSamples) {}
        List<Object> clips = new ArrayList<>();
        for (MixClip clip : score.mix().clips()) {
            Map<String, Object> words = new LinkedHashMap<>();
            words.put("stem", clip.stem().name());
            words.put("sourceStart", clip.sourceStart());
            words.put("at", clip.at());
            words.put("length", clip.length());
            words.put("gainDb", clip.gainDb());
            words.put("pan", clip.pan());
            words.put("fadeIn", clip.fadeInSamples());
            words.put("fadeOut", clip.fadeOutSamples());
            if (!clip.shape().isNone()) {
                words.put("shape", clip.shape());
            }
            clips.add(words);
        }
        return Map.of(
                "length",
                score.mix().lengthSamples(),
                "clips",
                clips,
                "speech",
                score.mix().speech().stream()
                        .map(window -> new SpeechWindow(window.start(), window.end()))
                        .toList(),
                "ducking",
                new Ducking(9, 3, 19_200, 57_600, 120_000));
    }

    @Test
    void whatWasMixedBeforeThereWasADeskIsFound() throws StudioFault {
        Staged staged = staged();
        Ducking ducking = new Ducking(9, 3, 19_200, 57_600, 120_000);
        SceneSound.Score score =
                staged.score(staged.programme().scenes().getFirst(), 0, Desk.PLAIN, ducking);
        List<Digest> inputs =
                score.mix().clips().stream()
                        .map(clip -> score.sources().get(clip.wav()).key())
                        .toList();
        assertThat(inputs).hasSize(2);
        assertThat(Stems.recipe(score.mix(), score.sources()).key())
                .isEqualTo(new Recipe("mix.stems", "1", asBefore(score), inputs).key());
    }

    private static AutomationKey key(Staged staged, String words, long millis, double value) {
        Anchor at =
                new Anchor(
                        staged.line(words).id(),
                        MediaTime.ofMillis(millis),
                        staged.programme().scenes().getFirst().scene().id(),
                        MediaTime.ZERO);
        return new AutomationKey(at, value, Ease.LINEAR);
    }

    private static Desk moving(AutomationKey... keys) {
        AutomationLane lane = new AutomationLane(AutomationLane.Parameter.GAIN, List.of(keys));
        return Desk.PLAIN.with(BEN, Strip.PLAIN.withLane(lane));
    }

    @Test
    void aSceneHearsOnlyTheKeysItsOwnTimeNeeds() throws StudioFault {
        Staged staged = staged();
        Desk desk =
                moving(
                        key(staged, "The morning", 500, -12),
                        key(staged, "The morning", 1500, 0),
                        key(staged, "Nobody comes", 0, 0));
        SceneMix first = staged.score(0, desk).mix();
        SceneMix second = staged.score(1, desk).mix();
        assertThat(first.desk().sources().get(BEN).strip().gainDb()).isEqualTo(-12);
        assertThat(first.desk().sources().get(BEN).rides().isNone()).isTrue();
        List<LevelKey> keys = second.desk().sources().get(BEN).rides().gain();
        assertThat(keys).hasSize(3);
        long line = second.clips().getFirst().at();
        assertThat(keys.getFirst().at()).isCloseTo(line + 24_000, within(1.0));
        assertThat(keys.get(1).at()).isCloseTo(line + 72_000, within(1.0));
        Desk later =
                moving(
                        key(staged, "The morning", 500, -12),
                        key(staged, "The morning", 1600, 0),
                        key(staged, "Nobody comes", 0, 0));
        assertThat(changed(staged.addresses(desk), staged.addresses(later))).containsExactly(1);
    }

    @Test
    void aSourceThatIsRoutedBringsTheStripOfItsBus() throws StudioFault {
        Staged staged = staged();
        Desk desk =
                Desk.PLAIN
                        .with(MUSIC, Strip.PLAIN.withReverbSendDb(-6))
                        .withRouting(
                                Desk.PLAIN
                                        .routing()
                                        .with(BEN, Optional.of(Map.of(StemName.MUSIC, 0.0))));
        assertThat(staged.score(0, desk).mix().desk().buses()).containsOnlyKeys(Stem.MUSIC);
        assertThat(staged.score(2, desk).mix().desk().isPlain()).isTrue();
    }

    /// Twelve lines with pauses of many lengths.
    private static String conversation() {
        StringBuilder text = new StringBuilder("INT. HALL - NIGHT\n");
        String[] speakers = {"ANNA", "BEN", "CARL"};
        for (int line = 0; line < 12; line++) {
            text.append("\n").append(speakers[(line * line) % 3 == 0 ? 0 : 1 + line % 2]);
            text.append("\n").append("word ".repeat(2 + line % 5).strip()).append(".\n");
        }
        return text.toString();
    }

    @Test
    void musicIsDownInEveryWordAndRisesOnlyInLongPauses() throws StudioFault {
        Voicing voicing =
                Voicing.NONE.withGaps(
                        Map.of(
                                new Turn("ANNA", "BEN"), MediaTime.ofMillis(4000),
                                new Turn("BEN", "ANNA"), MediaTime.ofMillis(2400),
                                new Turn("ANNA", "CARL"), MediaTime.ofMillis(900),
                                new Turn("CARL", "ANNA"), MediaTime.ofMillis(2600)));
        Staged staged = new Staged(folder, conversation(), voicing);
        Desk desk =
                Desk.PLAIN.withRouting(
                        Desk.PLAIN.routing().with(TRACK, Optional.of(Map.of(StemName.MUSIC, 0.0))));
        var layout = staged.withBed(0);
        SceneMix ducked = staged.score(layout, 0, desk, Ducking.DEFAULT).mix();
        SceneMix open = staged.score(layout, 0, desk, Ducking.NONE).mix();
        double[] levels = levels(staged.mixed(ducked)[2], staged.mixed(open)[2]);
        DuckCurve shown = DuckCurve.of(ducked);
        List<SpeechWindow> speech =
                ducked.speech().stream()
                        .sorted(Comparator.comparingLong(SpeechWindow::start))
                        .toList();
        assertThat(speech).hasSize(12);
        int longPauses = 0;
        int bridged = 0;
        for (int i = 0; i < speech.size(); i++) {
            for (long at = speech.get(i).start(); at + STEP < speech.get(i).end(); at += STEP) {
                assertThat(levels[(int) (at / STEP) + 1]).isEqualTo(-9, within(0.5));
                assertThat(shown.atDb(Stem.MUSIC, at)).isEqualTo(-9);
            }
            long next = i + 1 < speech.size() ? speech.get(i + 1).start() : Long.MAX_VALUE;
            if (next == Long.MAX_VALUE) {
                continue;
            }
            double highest = -99;
            for (long at = speech.get(i).end(); at + STEP < next; at += STEP) {
                highest = Math.max(highest, levels[(int) (at / STEP)]);
            }
            if (next - speech.get(i).end() < Ducking.DEFAULT.bridgeSamples()) {
                bridged++;
                assertThat(highest).isEqualTo(-9, within(0.5));
            } else {
                longPauses++;
                assertThat(highest).isGreaterThan(-4);
            }
        }
        assertThat(bridged).isGreaterThan(3);
        assertThat(longPauses).isGreaterThan(1);
    }

    @Test
    void duckingThatBecameAutomationSoundsAsBeforeAndMovesWithItsLine() throws StudioFault {
        Staged staged = new Staged(folder, conversation(), Voicing.NONE);
        Desk routed =
                Desk.PLAIN.withRouting(
                        Desk.PLAIN.routing().with(TRACK, Optional.of(Map.of(StemName.MUSIC, 0.0))));
        Project project =
                Project.of("Play", "play.fountain", "").withMix(MixSettings.USUAL.withDesk(routed));
        var layout = staged.withBed(0);
        SceneMix ducked = staged.score(layout, 0, routed, Ducking.DEFAULT).mix();
        Edit edit =
                DuckingLane.edit(
                        project, staged.programme(), List.of(DuckCurve.of(ducked)), StemName.MUSIC);
        Project after = edit.applyTo(project);
        SoundSettings sound = SoundSettings.of(after.mix());
        assertThat(sound.ducking().musicDepthDb()).isZero();
        SceneMix automated = staged.score(layout, 0, sound.desk(), sound.ducking()).mix();
        SceneMix open = staged.score(layout, 0, routed, Ducking.NONE).mix();
        float[] bare = staged.mixed(open)[2];
        double[] before = levels(staged.mixed(ducked)[2], bare);
        double[] now = levels(staged.mixed(automated)[2], bare);
        assertThat(before).contains(new double[] {-9}, within(0.01));
        for (int step = 0; step < before.length - 2; step++) {
            assertThat(now[step]).isEqualTo(before[step], within(0.15));
        }
        AutomationKey key = after.mix().strip(MUSIC).lanes().getFirst().keys().get(1);
        assertThat(key.at().element()).isEqualTo(layout.lines().getFirst().line().id());
    }

    @Test
    void duckingThatBecameAutomationAddsToWhatItsBusDidBefore() throws StudioFault {
        Staged staged = new Staged(folder, conversation(), Voicing.NONE);
        Anchor start = key(staged, "word", 0, 0).at();
        AutomationKey soft = new AutomationKey(start, -3, Ease.LINEAR);
        AutomationLane lane = new AutomationLane(AutomationLane.Parameter.GAIN, List.of(soft));
        Project project =
                Project.of("Play", "play.fountain", "")
                        .withMix(
                                MixSettings.USUAL.withDesk(
                                        Desk.PLAIN.with(MUSIC, Strip.PLAIN.withLane(lane))));
        DuckCurve curve = DuckCurve.of(staged.score(0, Desk.PLAIN).mix());
        Project after =
                DuckingLane.edit(project, staged.programme(), List.of(curve), StemName.MUSIC)
                        .applyTo(project);
        List<Double> values =
                after.mix().strip(MUSIC).lanes().getFirst().keys().stream()
                        .map(AutomationKey::value)
                        .toList();
        assertThat(values).contains(-3.0, -12.0).allMatch(db -> db >= -12 && db <= -3);
    }

    private static final int STEP = 480;

    /// The level of one against the other every 10 ms, in dB.
    private static double[] levels(float[] ducked, float[] open) {
        double[] levels = new double[ducked.length / STEP];
        for (int step = 0; step < levels.length; step++) {
            double down = 0;
            double up = 1e-12;
            for (int i = step * STEP; i < (step + 1) * STEP; i++) {
                down += (double) ducked[i] * ducked[i];
                up += (double) open[i] * open[i];
            }
            levels[step] = 10 * Math.log10(down / up + 1e-12);
        }
        return levels;
    }
}
