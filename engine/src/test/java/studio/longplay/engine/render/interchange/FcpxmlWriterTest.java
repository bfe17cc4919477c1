package studio.longplay.engine.render.interchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

import java.nio.file.Path;
import java.util.List;

final class FcpxmlWriterTest {
    private static Written written() throws Exception {
        return FcpxmlWriter.write(Boards.cut(Path.of("/films of mine")));
    }

    private static Element root() throws Exception {
        return Xml.parse(written().text());
    }

    @Test
    void theProgrammeIsAGapWithAStorylineForEachTrack() throws Exception {
        Element gap = Xml.all(root(), "sequence/spine/gap").getFirst();

        assertThat(gap.getAttribute("duration")).isEqualTo("9s");
        assertThat(Xml.children(gap, "spine"))
                .extracting(spine -> spine.getAttribute("lane"))
                .containsExactly("1", "-1", "-2");
        assertThat(root().getAttribute("version")).isEqualTo("1.10");
    }

    @Test
    void everyReferenceHasItsResource() throws Exception {
        Element root = root();
        List<String> ids =
                Xml.descendants(root, "asset").stream().map(a -> a.getAttribute("id")).toList();

        assertThat(ids).doesNotHaveDuplicates().hasSize(6);
        assertThat(Xml.descendants(root, "asset-clip"))
                .hasSize(6)
                .allMatch(clip -> ids.contains(clip.getAttribute("ref")));
        assertThat(Xml.descendants(root, "media-rep"))
                .allMatch(media -> media.getAttribute("src").startsWith("file:///films%20of%20"));
    }

    @Test
    void aTransitionLiesOverItsCut() throws Exception {
        List<Element> transitions = Xml.descendants(root(), "transition");

        assertThat(transitions).hasSize(2);
        assertThat(transitions.get(0).getAttribute("offset")).isEqualTo("3s");
        assertThat(transitions.get(0).getAttribute("duration")).isEqualTo("2/3s");
        assertThat(transitions.get(1).getAttribute("offset")).isEqualTo("35/6s");
        assertThat(transitions.get(1).getAttribute("duration")).isEqualTo("1/2s");
    }

    @Test
    void whatIsOnAStorylineTouches() throws Exception {
        for (Element spine : Xml.all(root(), "sequence/spine/gap/spine")) {
            double at = 0;
            for (Element item : Xml.children(spine)) {
                if (!item.getTagName().equals("transition")) {
                    assertThat(Xml.seconds(item.getAttribute("offset")))
                            .isCloseTo(at, within(1e-9));
                    at += Xml.seconds(item.getAttribute("duration"));
                }
            }
        }
    }

    @Test
    void levelsFadesSpeedAndPanAreThere() throws Exception {
        Element root = root();
        List<Element> volumes = Xml.descendants(root, "adjust-volume");

        assertThat(volumes.getFirst().getAttribute("amount")).isEqualTo("-3dB");
        assertThat(
                        Xml.descendants(volumes.getFirst(), "fadeIn")
                                .getFirst()
                                .getAttribute("duration"))
                .isEqualTo("1/5s");
        assertThat(Xml.descendants(root, "keyframe").getFirst().getAttribute("value"))
                .isEqualTo("-9dB");
        assertThat(Xml.descendants(root, "timept").getLast().getAttribute("value")).isEqualTo("3s");
        assertThat(Xml.descendants(root, "adjust-panner").getFirst().getAttribute("amount"))
                .isEqualTo("-50");
    }

    @Test
    void namesAreEscaped() throws Exception {
        assertThat(Xml.descendants(root(), "project").getFirst().getAttribute("name"))
                .isEqualTo("Größe & <Ruhm>");
    }

    @Test
    void whatIsLostIsSaid() throws Exception {
        LossReport report = new LossReport(Format.FCPXML, written().losses());

        assertThat(report.lines())
                .contains("00:00:06:00 city: The transition wipe-left becomes a dissolve.")
                .contains("00:00:03:10 look here: The marker's colour is not in it.");
    }
}
