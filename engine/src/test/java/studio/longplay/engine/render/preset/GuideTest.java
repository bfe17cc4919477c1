package studio.longplay.engine.render.preset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.Container;
import studio.longplay.engine.render.CaptionChoice;
import studio.longplay.engine.render.DeliverySettings;
import studio.longplay.engine.render.ExportPreset;

import java.util.Locale;

class GuideTest {
    @Test
    void theUsualAnswersAreTheFirstOnesAndMakeThePresetItself() throws StudioFault {
        StringBuilder first = new StringBuilder();
        for (Guide.Question question : Guide.questions()) {
            first.append(first.isEmpty() ? "" : ",").append(question.answers().getFirst().key());
        }
        Guide guide = Guide.of(first.toString());
        assertThat(guide).isEqualTo(Guide.USUAL);
        ExportPreset feature = ExportPreset.find("feature-120").orElseThrow();
        assertThat(guide.preset().picture()).isEqualTo(feature.picture());
        assertThat(guide.preset().delivery().container()).isEqualTo(Container.MP4);
    }

    @Test
    void everyCombinationOfAnswersCanBeMade() throws StudioFault {
        var questions = Guide.questions();
        for (Guide.Answer purpose : questions.get(0).answers()) {
            for (Guide.Answer motion : questions.get(1).answers()) {
                for (Guide.Answer captions : questions.get(2).answers()) {
                    String said = purpose.key() + "," + motion.key() + ", " + captions.key();
                    ExportPreset preset = Guide.of(said).preset();
                    assertThat(PresetRules.of(preset)).as(said).isEmpty();
                    assertThat(preset.width()).isEqualTo(3840);
                    assertThat(preset.name()).isEqualTo("feature-120");
                    assertThat(preset.delivery().captions())
                            .contains(
                                    CaptionChoice.valueOf(captions.key().toUpperCase(Locale.ROOT)));
                }
            }
        }
    }

    @Test
    void aMasterHasTwiceTheBitsAndFootageToo() throws StudioFault {
        assertThat(Guide.of("master,looping,none").preset().bitRate()).isEqualTo(48_000_000);
        assertThat(Guide.of("online,free,none").preset().bitRate()).isEqualTo(48_000_000);
        assertThat(Guide.of("online,still,none").preset().bitRate()).isEqualTo(24_000_000);
        DeliverySettings settings =
                DeliverySettings.usual(ExportPreset.HD)
                        .forPreset(Guide.of("archive,still,burned").preset());
        assertThat(settings.captions()).isEqualTo(CaptionChoice.BURNED);
        assertThat(settings.preset().fileName()).isEqualTo("film.mkv");
    }

    @Test
    void anAnswerThatIsNoneIsRefusedWithThoseThereAre() {
        assertThatThrownBy(() -> Guide.of("online,wild,soft"))
                .isInstanceOfSatisfying(
                        StudioFault.Input.class,
                        fault -> {
                            assertThat(fault.sentence()).contains("How much moves");
                            assertThat(fault.remedy()).contains("looping, free, still");
                        });
        assertThatThrownBy(() -> Guide.of("online")).isInstanceOf(StudioFault.Input.class);
        assertThatThrownBy(() -> Guide.of("online,looping,both"))
                .isInstanceOf(StudioFault.Input.class);
    }
}
