package studio.longplay.engine.render.qc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.json.JsonMapper;

import java.util.List;

class FrameSpanTest {
    @Test
    void spansThatTouchAreOne() {
        assertThat(
                        FrameSpan.joined(
                                List.of(
                                        new FrameSpan(50, 60),
                                        new FrameSpan(0, 10),
                                        new FrameSpan(10, 30),
                                        new FrameSpan(20, 25),
                                        new FrameSpan(70, 70))))
                .containsExactly(new FrameSpan(0, 30), new FrameSpan(50, 60));
    }

    @Test
    void theCommonPartsAreCutOut() {
        assertThat(
                        new FrameSpan(5, 55)
                                .within(List.of(new FrameSpan(0, 30), new FrameSpan(50, 60))))
                .containsExactly(new FrameSpan(5, 30), new FrameSpan(50, 55));
    }

    @Test
    void whatATimelineMeansIsWrittenShortAndReadBack() {
        Meant meant =
                new Meant(List.of(new FrameSpan(0, 704)), List.of(), List.of(new FrameSpan(3, 9)));
        JsonMapper json = JsonMapper.builder().build();
        String text = json.writeValueAsString(meant);
        assertThat(text).isEqualTo("{\"moving\":[[0,704]],\"lit\":[],\"sounding\":[[3,9]]}");
        assertThat(json.readValue(text, Meant.class)).isEqualTo(meant);
    }
}
