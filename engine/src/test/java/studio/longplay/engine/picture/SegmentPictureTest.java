package studio.longplay.engine.picture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import studio.longplay.engine.time.FrameRate;

import tools.jackson.databind.json.JsonMapper;

import java.util.List;

class SegmentPictureTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final List<Layer> LAYERS =
            List.of(
                    new Layer.BackdropLayer(0, 900, new Backdrop.Procedural("sea", "dusk", -7)),
                    new Layer.BackdropLayer(0, 900, 20, new Backdrop.Still("ab12", "pan left")),
                    new Layer.BackdropLayer(0, 900, new Backdrop.Film("cd34", 90)),
                    new Layer.TitleLayer(0, 90, "Title", "Subtitle"),
                    new Layer.ChapterLayer(0, 90, "Chapter", 2),
                    new Layer.LowerThirdLayer(30, 120, "Name", 0xFF8800),
                    new Layer.CaptionLayer(30, 120, List.of("one", "two")),
                    new Layer.FadeLayer(0, 15, true));

    @Test
    void jsonRoundTripIsIdentical() {
        SegmentPicture picture = segment(0, 300).showing(LAYERS);
        String json = JSON.writeValueAsString(picture);
        SegmentPicture read = JSON.readValue(json, SegmentPicture.class);
        assertThat(read).isEqualTo(picture);
        assertThat(JSON.writeValueAsString(read)).isEqualTo(json);
        assertThat(json).contains("\"type\":\"lower-third\"").contains("\"type\":\"procedural\"");
    }

    @Test
    void fieldsKeepTheirOrder() {
        String json = JSON.writeValueAsString(segment(16, 32));
        assertThat(json)
                .startsWith("{\"width\":640,\"height\":360,\"rate\":{")
                .endsWith("\"firstFrame\":16,\"frameCount\":32,\"layers\":[]}");
    }

    @Test
    void aSceneThatGrowsLaterLeavesEarlierSegmentsAlone() {
        Layer short0 = new Layer.BackdropLayer(0, 500, new Backdrop.Procedural("sea", "calm", 1));
        Layer long0 = new Layer.BackdropLayer(0, 900, new Backdrop.Procedural("sea", "calm", 1));
        Layer later = new Layer.CaptionLayer(480, 520, List.of("new"));
        SegmentPicture before = segment(0, 240).showing(List.of(short0));
        assertThat(segment(0, 240).showing(List.of(long0, later))).isEqualTo(before);
    }

    private static SegmentPicture segment(long first, int count) {
        return new SegmentPicture(640, 360, FrameRate.FPS_30, first, count, List.of());
    }
}
