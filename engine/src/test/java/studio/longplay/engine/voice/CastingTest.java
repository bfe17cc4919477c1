package studio.longplay.engine.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.project.voicing.Voicing;
import studio.longplay.engine.script.Chapter;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.script.Line;
import studio.longplay.engine.script.Scene;
import studio.longplay.engine.script.Script;
import studio.longplay.engine.script.ScriptFormat;
import studio.longplay.engine.script.ScriptPart;
import studio.longplay.engine.script.Speaker;
import studio.longplay.engine.voice.cast.Hints;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

class CastingTest {
    private final VoiceRegistry registry = VoiceRegistry.builtIn();
    private final Casting casting = new Casting(registry);

    @ParameterizedTest
    @CsvSource({
        "KING LEAR, man, old",
        "Lady Macbeth, woman, adult",
        "Old Woman, woman, old",
        "BOY, man, child",
        "First Citizen, man, adult",
        "Captain, man, adult",
        "Nurse, woman, adult",
        "Cominius, man, adult",
        "Octavia, woman, adult",
        "Young Girl, woman, child",
        "Zxqv, '', adult"
    })
    void aNameSaysWhoSpeaks(String name, String sex, String age) {
        Hints hints = Hints.of(name);
        assertThat(hints.sex()).isEqualTo(sex);
        assertThat(hints.age()).isEqualTo(age);
    }

    @Test
    void voicesSuitTheNames() throws Exception {
        Script script = script(List.of("NARRATOR", "Mother", "King Lear", "Boy", "ALL"), 20);
        CastingResult result = casting.cast(script, Map.of(), Map.of());
        assertThat(result.reasons().get("BOY")).endsWith("part, boy by name");
        Map<String, Voice> voices = result.voices();
        assertThat(voices.get("NARRATOR").tags()).contains("narrator");
        assertThat(voices.get("MOTHER").tags()).contains("woman");
        assertThat(voices.get("KING LEAR").tags()).contains("man", "old");
        assertThat(voices.get("BOY").tags()).contains("child");
        assertThat(voices.get("ALL").parts()).hasSizeGreaterThan(1);
    }

    @Test
    void noTwoBigPartsShareAVoice() throws Exception {
        List<String> names =
                IntStream.range(0, 25).mapToObj(i -> (char) ('A' + i) + "us the man").toList();
        CastingResult result = casting.cast(script(names, 50), Map.of(), Map.of());
        assertThat(result.voices()).hasSize(25);
        assertThat(new HashSet<>(result.voices().values())).hasSize(25);
        assertThat(result.voices().values()).allMatch(voice -> voice.has("man"));
        assertThat(result.warnings()).isEmpty();
    }

    @Test
    void theEightLargestPartsOfAPlaySoundUnlikeEachOther() throws Exception {
        List<ScriptPart> parts = new ArrayList<>();
        for (int i = 0; i < 45; i++) {
            String name = (i % 3 == 0 ? "Lady " : "") + (char) ('A' + i % 26) + "us " + i / 26;
            for (int line = 0; line < 150 / (i + 1) + 1; line++) {
                parts.add(line(name, parts.size()));
            }
        }
        Collections.shuffle(parts, new Random(7));
        Script script = script(List.of(new Scene(new ElementId("s"), 1, "", parts)));
        Map<String, Voice> voices = casting.cast(script, Map.of(), Map.of()).voices();
        List<Voice> largest =
                script.linesBySpeaker().entrySet().stream()
                        .sorted(Comparator.comparingInt(part -> -part.getValue().size()))
                        .limit(8)
                        .map(part -> Objects.requireNonNull(voices.get(part.getKey().key())))
                        .toList();
        assertThat(voices).hasSize(45);
        assertThat(largest.stream().map(Voice::digest)).doesNotHaveDuplicates();
        for (Voice one : largest) {
            for (Voice other : largest) {
                assertThat(one == other || apart(one.shape(), other.shape()) > 0.04)
                        .as("%s and %s", one.id(), other.id())
                        .isTrue();
            }
        }
    }

    /// By pitch and size together, as logarithms.
    private static double apart(VoiceShape one, VoiceShape other) {
        return Math.abs(Math.log(one.pitchHz() / other.pitchHz()))
                + Math.abs(Math.log(one.formantRatio() / other.formantRatio()));
    }

    @Test
    void everyVariantIsFoundByItsIdAndName() throws Exception {
        List<String> names = IntStream.range(0, 25).mapToObj(i -> (char) ('A' + i) + "us").toList();
        for (Voice voice : casting.cast(script(names, 9), Map.of(), Map.of()).voices().values()) {
            assertThat(registry.find(voice.id())).contains(voice);
            assertThat(registry.find(voice.name())).contains(voice);
        }
    }

    @Test
    void oneLineMoreRecastsNobody() throws Exception {
        List<String> names =
                IntStream.range(0, 40).mapToObj(i -> "Person " + (char) ('A' + i)).toList();
        Script before = script(names, 11);
        Map<String, Voice> voices = casting.cast(before, Map.of(), Map.of()).voices();
        for (String name : names) {
            Script after = withOneMore(before, name);
            assertThat(casting.cast(after, Map.of(), Map.of()).voices()).isEqualTo(voices);
        }
    }

    @Test
    void earlierVoicesAreKeptAndGoneOnesAreNamed() throws Exception {
        Script script = script(List.of("Anna", "Paul"), 9);
        CastingResult result =
                casting.cast(script, Map.of(), Map.of("ANNA", "victor-3", "PAUL", "nobody"));
        assertThat(result.voices().get("ANNA").name()).isEqualTo("Victor III");
        assertThat(result.warnings())
                .singleElement()
                .satisfies(w -> assertThat(w.whole()).contains("Paul"));
    }

    @Test
    void whoIsThePersonByAnotherNameHasTheirVoice() throws Exception {
        Script script = script(List.of("First Citizen", "1 Cit", "Paul"), 9);
        Voicing voicing = Voicing.NONE.withAliases(Map.of("1 CIT", "FIRST CITIZEN"));
        CastingResult result = casting.cast(script, Map.of("1 CIT", "Tim"), Map.of(), voicing);
        assertThat(result.voices().get("1 CIT").id()).isEqualTo("tim");
        assertThat(result.voices().get("FIRST CITIZEN").id()).isEqualTo("tim");
        Voicing absent = Voicing.NONE.withAliases(Map.of("1 CIT", "NOBODY", "PAUL", "NOBODY"));
        Map<String, Voice> voices = casting.cast(script, Map.of(), Map.of(), absent).voices();
        assertThat(voices.get("1 CIT")).isEqualTo(voices.get("PAUL")).isNotNull();
    }

    @Test
    void theAuthorDecides() throws Exception {
        Script script = script(List.of("Anna", "Paul"), 9);
        Map<String, Voice> voices =
                casting.cast(script, Map.of("ANNA", "Tim"), Map.of("ANNA", "clara")).voices();
        assertThat(voices.get("ANNA").id()).isEqualTo("tim");
    }

    @Test
    void anUnknownSpeakerOrVoiceIsAFaultWithASuggestion() {
        Script script = script(List.of("Anna", "Paul"), 9);
        assertThatExceptionOfType(StudioFault.Input.class)
                .isThrownBy(() -> casting.cast(script, Map.of("ANA", "Tim"), Map.of()))
                .satisfies(fault -> assertThat(fault.whole()).contains("\"Anna\""));
        assertThatExceptionOfType(StudioFault.Input.class)
                .isThrownBy(() -> casting.cast(script, Map.of("ANNA", "Markus"), Map.of()))
                .satisfies(fault -> assertThat(fault.whole()).contains("\"Marcus\""));
    }

    @Test
    void smallPartsThatMeetDoNotShare() throws Exception {
        List<String> names =
                new ArrayList<>(
                        IntStream.range(0, 12)
                                .mapToObj(i -> "Big " + (char) ('A' + i) + "us")
                                .toList());
        Script big = script(names, 400);
        Script small = script(List.of("Tom", "Dick Jack", "Harry"), 3);
        List<Scene> scenes = new ArrayList<>(big.scenes());
        scenes.addAll(small.scenes());
        Map<String, Voice> voices = casting.cast(script(scenes), Map.of(), Map.of()).voices();
        assertThat(
                        Set.of(
                                voices.get("TOM").id(),
                                voices.get("DICK JACK").id(),
                                voices.get("HARRY").id()))
                .hasSize(3);
    }

    private static Script script(List<String> names, int lines) {
        List<ScriptPart> parts = new ArrayList<>();
        for (int i = 0; i < lines; i++) {
            for (String name : names) {
                parts.add(line(name, parts.size()));
            }
        }
        return script(List.of(new Scene(new ElementId("s"), 1, "", parts)));
    }

    private static Script script(List<Scene> scenes) {
        return new Script(
                "play.txt",
                ScriptFormat.PLAY,
                Map.of(),
                List.of(),
                List.of(new Chapter(new ElementId("c"), 1, "", scenes)));
    }

    private static Line line(String name, int number) {
        return new Line(
                new ElementId("l" + number),
                number,
                Speaker.of(name),
                "",
                "six words are in this line",
                List.of(),
                false);
    }

    private static Script withOneMore(Script script, String name) {
        Scene scene = script.scenes().getFirst();
        List<ScriptPart> parts = new ArrayList<>(scene.parts());
        parts.add(line(name, 99_999));
        return script(List.of(new Scene(scene.id(), 1, "", parts)));
    }
}
