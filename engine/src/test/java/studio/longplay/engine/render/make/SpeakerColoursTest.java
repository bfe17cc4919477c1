package studio.longplay.engine.render.make;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.project.voicing.Voicing;
import studio.longplay.engine.script.Script;
import studio.longplay.engine.script.ScriptParser;
import studio.longplay.engine.script.Speaker;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class SpeakerColoursTest {
    private static SpeakerColours colours(List<String> speakers) throws StudioFault {
        String lines =
                speakers.stream()
                        .map(name -> "\n" + name + "\nHere I am.\n")
                        .collect(Collectors.joining());
        Script script = new ScriptParser().parse("INT. HALL\n" + lines, "hall.fountain");
        return SpeakerColours.of(script);
    }

    private static List<Integer> of(SpeakerColours colours, List<String> speakers) {
        return speakers.stream().map(name -> colours.of(Speaker.of(name))).toList();
    }

    private static List<String> names(int count) {
        return IntStream.range(0, count).mapToObj(at -> "PLAYER " + (char) ('A' + at)).toList();
    }

    @Test
    void namesThatWouldHaveOneColourHaveTwo() throws StudioFault {
        SpeakerColours alone = SpeakerColours.none();
        assertThat(alone.of(Speaker.of("TAM"))).isEqualTo(alone.of(Speaker.of("NELL")));

        assertThat(of(colours(List.of("TAM", "NELL")), List.of("TAM", "NELL")))
                .doesNotHaveDuplicates();
    }

    @Test
    void asManySpeakersAsThereAreColoursAllDiffer() throws StudioFault {
        assertThat(of(colours(names(10)), names(10))).doesNotHaveDuplicates();
    }

    @Test
    void whoJoinsLaterChangesNobodysColour() throws StudioFault {
        List<Integer> last = of(colours(names(25)), names(25));
        for (int count = 1; count < 25; count++) {
            assertThat(of(colours(names(count)), names(count))).isEqualTo(last.subList(0, count));
        }
    }

    @Test
    void moreSpeakersThanColoursShareThemEvenly() throws StudioFault {
        Map<Integer, Long> shared =
                of(colours(names(20)), names(20)).stream()
                        .collect(Collectors.groupingBy(colour -> colour, Collectors.counting()));
        assertThat(shared).hasSize(10).allSatisfy((_, times) -> assertThat(times).isEqualTo(2));
    }

    @Test
    void theFirstToSpeakHasTheColourOfTheirName() throws StudioFault {
        Speaker nell = Speaker.of("NELL");
        assertThat(colours(List.of("NELL", "TAM")).of(nell))
                .isEqualTo(SpeakerColours.none().of(nell));
        assertThat(colours(List.of("NELL")).hex(nell)).isEqualTo("#d8628f");
    }

    @Test
    void aChosenColourIsThatOfTheSpeakerAndOfWhoeverIsTheSame() throws StudioFault {
        Script script =
                new ScriptParser()
                        .parse(
                                "INT. HALL\n\nTAM\nHi.\n\nNELL\nHi.\n\nTAMMY\nHi.\n",
                                "hall.fountain");
        Voicing voicing =
                Voicing.NONE
                        .withColours(Map.of("TAM", "#102030", "NELL", "blue"))
                        .withAliases(Map.of("TAMMY", "TAM"));
        SpeakerColours plain = SpeakerColours.of(script);
        SpeakerColours colours = SpeakerColours.of(script, voicing);
        assertThat(colours.hex(Speaker.of("TAM"))).isEqualTo("#102030");
        assertThat(colours.hex(Speaker.of("TAMMY"))).isEqualTo("#102030");
        assertThat(colours.of(Speaker.of("NELL"))).isEqualTo(plain.of(Speaker.of("NELL")));
        assertThat(colours).isNotEqualTo(plain);
        assertThat(SpeakerColours.of(script, Voicing.NONE)).isEqualTo(plain);
    }
}
