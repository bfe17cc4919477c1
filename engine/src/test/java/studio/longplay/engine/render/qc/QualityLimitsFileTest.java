package studio.longplay.engine.render.qc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import studio.longplay.engine.fault.StudioFault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class QualityLimitsFileTest {
    @TempDir private Path folder;

    @Test
    void theShippedLimitsNameEveryRule() {
        QualityLimits usual = QualityLimitsFile.usual();
        for (QualityRule rule : QualityRule.values()) {
            assertThat(usual.limits()).containsKey(rule);
            assertThat(QualityLimitsFile.usualText()).contains("\"" + rule.code() + "\"");
        }
        assertThat(usual.limit(QualityRule.PICTURE_BLACK)).isEqualTo(2);
        assertThat(usual.of(QualityRule.FILM_HDR).severity()).isEqualTo(Severity.NOTE);
    }

    @Test
    void aFileOfOnesOwnSaysOnlyWhatIsOtherwise() throws StudioFault, IOException {
        Path file =
                written(
                        """
                        {"schema": "longplay.quality", "version": 1,
                         "rules": {"picture.black": {"limit": 0.5},
                                   "caption.fast": {"severity": "off"}},
                         "senses": {"silentBelowDbfs": -50}}
                        """);
        QualityLimits own = QualityLimitsFile.read(file);
        QualityLimits usual = QualityLimitsFile.usual();
        assertThat(own.of(QualityRule.PICTURE_BLACK))
                .isEqualTo(new QualityLimits.Limit(Severity.FAULT, 0.5));
        assertThat(own.of(QualityRule.CAPTION_FAST).severity()).isEqualTo(Severity.OFF);
        assertThat(own.senses().silentBelowDbfs()).isEqualTo(-50);
        assertThat(own.of(QualityRule.SOUND_LINE)).isEqualTo(usual.of(QualityRule.SOUND_LINE));
    }

    @Test
    void theShippedFileCanBeReadAsOnesOwn() throws StudioFault, IOException {
        assertThat(QualityLimitsFile.read(written(QualityLimitsFile.usualText())))
                .isEqualTo(QualityLimitsFile.usual());
        assertThat(QualityLimitsFile.find(folder.resolve("none.json")))
                .isEqualTo(QualityLimitsFile.usual());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            textBlock =
                    """
                    quality.broken | nonsense
                    quality.broken | {}
                    quality.broken | {"schema": "other"}
                    quality.newer  | {"schema": "longplay.quality", "version": 2}
                    quality.broken | {"schema": "longplay.quality", "version": 1, "rule": {}}
                    quality.broken | {"schema": "longplay.quality", "version": 1, "rules": {"picture.blue": {}}}
                    quality.broken | {"schema": "longplay.quality", "version": 1, "rules": {"picture.black": {"severity": "dire"}}}
                    quality.broken | {"schema": "longplay.quality", "version": 1, "rules": {"picture.black": {"limit": "long"}}}
                    quality.broken | {"schema": "longplay.quality", "version": 1, "rules": {"picture.black": {"limit": -1}}}
                    quality.broken | {"schema": "longplay.quality", "version": 1, "senses": {"blackBelow": "dark"}}
                    """)
    void aFileThatCannotBeUsedIsRefusedWithASentence(String code, String text) throws IOException {
        Path file = written(text);
        assertThatThrownBy(() -> QualityLimitsFile.read(file))
                .isInstanceOfSatisfying(
                        StudioFault.Input.class,
                        fault -> {
                            assertThat(fault.code()).isEqualTo(code);
                            assertThat(fault.sentence()).contains(file.toString());
                            assertThat(fault.remedy()).isNotEmpty();
                        });
    }

    @Test
    void aFileThatIsMissingIsNamed() {
        assertThatThrownBy(() -> QualityLimitsFile.read(folder.resolve("none.json")))
                .isInstanceOfSatisfying(
                        StudioFault.Input.class,
                        fault -> assertThat(fault.code()).isEqualTo("quality.missing"));
    }

    private Path written(String text) throws IOException {
        return Files.writeString(folder.resolve("quality.json"), text);
    }
}
