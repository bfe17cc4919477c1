package studio.longplay.app.sounds;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

class CuePlaceTest {
    private static final String TEXT = "INT. HALL\n\nANNA\nLook at\nthis.\n\nBEN\nWhat?\n";

    @Test
    void aNoteBecomesAParagraphBeforeTheOneThatIsMeant() {
        for (int line : List.of(3, 4, 5)) {
            assertThat(new CuePlace(line, List.of()).inserted(TEXT, "[[sfx: owl]]"))
                    .isEqualTo("INT. HALL\n\n[[sfx: owl]]\n\nANNA\nLook at\nthis.\n\nBEN\nWhat?\n");
        }
        assertThat(new CuePlace(8, List.of()).inserted(TEXT, "[[sfx: owl]]"))
                .isEqualTo("INT. HALL\n\nANNA\nLook at\nthis.\n\n[[sfx: owl]]\n\nBEN\nWhat?\n");
    }
}
