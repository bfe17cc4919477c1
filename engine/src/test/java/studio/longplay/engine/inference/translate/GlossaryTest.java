package studio.longplay.engine.inference.translate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

class GlossaryTest {
    private static final Glossary GLOSSARY =
            Glossary.of(List.of("# names", "", "lighthouse = Leuchtturm", "Nell\tNell", "broken"));

    @Test
    void linesAreReadAndCommentsAreNot() {
        assertThat(GLOSSARY.words())
                .containsEntry("lighthouse", "Leuchtturm")
                .containsEntry("Nell", "Nell")
                .hasSize(2);
    }

    @Test
    void onlyWholeWordsDemandWhateverTheirCase() {
        assertThat(GLOSSARY.demandedBy("The Lighthouse, nell!"))
                .containsExactly("Leuchtturm", "Nell");
        assertThat(GLOSSARY.demandedBy("lighthouses and knells")).isEmpty();
    }
}
