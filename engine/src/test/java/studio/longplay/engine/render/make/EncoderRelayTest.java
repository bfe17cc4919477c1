package studio.longplay.engine.render.make;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.media.EncoderChoice;
import studio.longplay.engine.media.EncoderWish;
import studio.longplay.engine.media.VideoCodec;
import studio.longplay.engine.time.FrameRate;

import java.util.ArrayList;
import java.util.List;

class EncoderRelayTest {
    private static final StudioFault GONE =
            new StudioFault.Resource("encoder.failed", "The card is gone.", "Use another.");

    private final List<String> doubted = new ArrayList<>();

    private EncoderRelay relay(EncoderWish wish) {
        return new EncoderRelay(
                new EncoderChoice("first", "it works.", List.of(), "FFmpeg"),
                wish,
                new EncoderRelay.Next() {
                    @Override
                    public EncoderChoice of(EncoderWish asked, JobContext context) {
                        assertThat(doubted).containsExactly("first");
                        return new EncoderChoice("second", "it works.", List.of(), "FFmpeg");
                    }

                    @Override
                    public void failed(String encoder) {
                        doubted.add(encoder);
                    }
                });
    }

    private static EncoderWish wish() {
        return EncoderWish.best(VideoCodec.H264, 160, 90, FrameRate.FPS_30);
    }

    @Test
    void whatFailedIsDoubtedOnceAndBeforeAnotherIsAskedFor() throws StudioFault {
        EncoderRelay relay = relay(wish());
        assertThat(relay.after("first", GONE, JobContext.quiet())).contains("second");
        assertThat(relay.after("first", GONE, JobContext.quiet())).contains("second");
        assertThat(doubted).containsExactly("first");
    }

    @Test
    void oneThatWasDemandedIsDoubtedTooThoughNothingTakesItsPlace() throws StudioFault {
        EncoderRelay relay = relay(wish().demanding("first"));
        assertThat(relay.after("first", GONE, JobContext.quiet())).isEmpty();
        assertThat(doubted).containsExactly("first");
    }
}
