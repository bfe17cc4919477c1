package studio.longplay.engine.render.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

import java.nio.file.Path;
import java.util.List;

final class MltWriterTest {
    private static final Path FOLDER = Path.of("/films");

    private static Written written() throws Exception {
        return MltWriter.write(Boards.cut(FOLDER), FOLDER);
    }

    private static Element root() throws Exception {
        return Xml.parse(written().text());
    }

    @Test
    void theProfileIsTheProgrammes() throws Exception {
        Element profile = Xml.children(root(), "profile").getFirst();

        assertThat(profile.getAttribute("width")).isEqualTo("1920");
        assertThat(profile.getAttribute("display_aspect_num")).isEqualTo("16");
        assertThat(profile.getAttribute("frame_rate_num")).isEqualTo("30");
        assertThat(profile.getAttribute("colorspace")).isEqualTo("709");
    }

    @Test
    void everyPlaylistIsAsLongAsItsTrack() throws Exception {
        List<Element> playlists = Xml.children(root(), "playlist");

        assertThat(playlists).extracting(MltWriterTest::frames).containsExactly(270L, 250L, 270L);
    }

    private static long frames(Element playlist) {
        long frames = 0;
        for (Element item : Xml.children(playlist)) {
            frames +=
                    switch (item.getTagName()) {
                        case "blank" -> Long.parseLong(item.getAttribute("length"));
                        case "entry" ->
                                Long.parseLong(item.getAttribute("out"))
                                        - Long.parseLong(item.getAttribute("in"))
                                        + 1;
                        default -> 0;
                    };
        }
        return frames;
    }

    @Test
    void aDissolveIsATractorOfItsTwoClipsAtTheRightFrames() throws Exception {
        Element wipe =
                Xml.children(root(), "tractor").stream()
                        .filter(tractor -> tractor.getAttribute("id").equals("crossing1"))
                        .findFirst()
                        .orElseThrow();

        assertThat(wipe.getAttribute("out")).isEqualTo("14");
        List<Element> tracks = Xml.children(wipe, "track");
        assertThat(tracks.get(0).getAttribute("in")).isEqualTo("85");
        assertThat(tracks.get(1).getAttribute("in")).isEqualTo("0");
        String geometry = Xml.property(Xml.children(wipe, "transition").getFirst(), "geometry");
        assertThat(geometry.split(";")).hasSize(15);
    }

    @Test
    void referencesComeAfterWhatTheyReferTo() throws Exception {
        List<String> known = new java.util.ArrayList<>();
        for (Element element : Xml.children(root())) {
            for (Element inside : Xml.descendants(element, "*")) {
                String producer = inside.getAttribute("producer");
                assertThat(producer.isEmpty() || known.contains(producer)).as(producer).isTrue();
            }
            known.add(element.getAttribute("id"));
        }
    }

    @Test
    void levelsFollowKeysAndFades() throws Exception {
        List<Element> filters = Xml.descendants(root(), "filter");

        String line = Xml.property(filters.getFirst(), "level");
        assertThat(line).startsWith("0=-96;").contains(";6=-3;");
        assertThat(filters)
                .anyMatch(filter -> Xml.property(filter, "level").startsWith("0=-9;120=3"))
                .anyMatch(filter -> Xml.property(filter, "split").equals("0=0.25"));
    }

    @Test
    void aSpeedIsATimeWarp() throws Exception {
        assertThat(Xml.children(root(), "producer"))
                .anyMatch(producer ->
                        Xml.property(producer, "resource").equals("1.5:Until the towers..wav"));
    }

    @Test
    void filesBelowTheDocumentAreRelative() throws Exception {
        assertThat(Xml.children(root(), "producer"))
                .anyMatch(producer -> Xml.property(producer, "resource").equals("heath.mp4"));
        assertThat(MltWriter.write(Boards.cut(FOLDER), Path.of("/other")).text())
                .contains("/films/heath.mp4");
    }

    @Test
    void whatIsLostIsSaid() throws Exception {
        LossReport report = new LossReport(Format.MLT, written().losses());

        assertThat(report.lines())
                .contains("00:00:06:00 city: The transition wipe-left becomes a dissolve.")
                .contains("00:00:03:10 look here: The marker is not in it.");
        assertThat(report.about("ducking")).isPresent();
    }
}
