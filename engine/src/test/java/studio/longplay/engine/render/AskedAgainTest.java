package studio.longplay.engine.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.mix.LoudnessTarget;
import studio.longplay.engine.mix.StemFormat;
import studio.longplay.engine.render.deliver.Asked;
import studio.longplay.engine.render.deliver.Manifest;
import studio.longplay.engine.render.deliver.Manifests;
import studio.longplay.engine.render.deliver.Work;
import studio.longplay.engine.render.preset.PresetTerms;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;
import studio.longplay.engine.voice.Lexicon;
import studio.longplay.engine.voice.mark.MarkPolicy;

import tools.jackson.databind.json.JsonMapper;

import java.util.List;
import java.util.Map;
import java.util.Optional;

class AskedAgainTest {
    /// Settings in which everything is otherwise than usual.
    private static DeliverySettings settings() throws StudioFault {
        return DeliverySettings.usual(
                        PresetTerms.over(
                                ExportPreset.HD,
                                Map.of("container", "mkv", "sound", "opus", "size", "322x182")))
                .withTarget(LoudnessTarget.PODCAST)
                .withCaptions(CaptionChoice.BURNED)
                .withCast(Map.of("ANNA", "vera"))
                .withRange(
                        Optional.of(
                                new TimeRange(new MediaTime(1_234_567), MediaTime.ofSeconds(3))))
                .withLength(Optional.of(MediaTime.ofMillis(65_432)))
                .withStems(new StemWish(StemFormat.FLAC, true))
                .withLexicon(Lexicon.of(Map.of("Caius", "KYE-us")))
                .withLeader(true);
    }

    private static Manifest.Run run(@Nullable Asked asked) {
        return new Manifest.Run(
                "", 0, Map.of(), Work.NONE, List.of(), null, null, List.of(), List.of(), List.of(),
                asked, List.of());
    }

    @Test
    void allThatWasAskedForIsAskedForAgain() throws StudioFault {
        DeliverySettings asked = settings();
        Manifest manifest = Manifests.of(run(AskedAgain.of(asked, MarkPolicy.OFF)));
        JsonMapper json = JsonMapper.builder().build();
        Manifest read = json.readValue(json.writeValueAsString(manifest), Manifest.class);
        DeliverySettings again = AskedAgain.of(read, DeliverySettings.usual(ExportPreset.UHD));
        assertThat(AskedAgain.of(again, MarkPolicy.OFF))
                .isEqualTo(AskedAgain.of(asked, MarkPolicy.OFF));
        assertThat(AskedAgain.mark(read)).isEqualTo(MarkPolicy.OFF);
        assertThat(again.preset()).isEqualTo(asked.preset());
        assertThat(again.range()).isEqualTo(asked.range());
        assertThat(again.length()).isEqualTo(asked.length());
        assertThat(again.lexicon().entries()).isEqualTo(asked.lexicon().entries());
        assertThat(again.leader()).isTrue();
    }

    @Test
    void anEarlierManifestThatDoesNotTellIsNamed() {
        Manifest earlier = Manifests.of(run(null));
        assertThat(AskedAgain.mark(earlier)).isEqualTo(MarkPolicy.DEFAULT);
        assertThatThrownBy(() -> AskedAgain.of(earlier, settings()))
                .isInstanceOfSatisfying(
                        StudioFault.Input.class,
                        fault -> assertThat(fault.code()).isEqualTo("repair.not-told"));
    }
}
