package studio.longplay.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FaultCodeTest {
    private static Throwable thrown(int line, String method, String message) {
        Throwable bug = new IllegalStateException(message);
        bug.setStackTrace(
                new StackTraceElement[] {
                    new StackTraceElement("studio.longplay.Some", method, "Some.java", line),
                    new StackTraceElement(
                            "studio.longplay.Some$$Lambda/0x00007f" + line, "run", null, -1)
                });
        return bug;
    }

    @Test
    void theSameBugHasTheSameCodeInEveryVersion() {
        assertThat(FaultCode.of(thrown(12, "draw", "at 3")))
                .isEqualTo(FaultCode.of(thrown(99, "draw", "at 4711")))
                .isEqualTo("RE5H-34QZ");
    }

    @Test
    void otherBugsHaveOtherCodes() {
        Throwable bug = thrown(12, "draw", "");
        assertThat(FaultCode.of(thrown(12, "paint", ""))).isNotEqualTo(FaultCode.of(bug));
        assertThat(FaultCode.of(new RuntimeException(bug))).isNotEqualTo(FaultCode.of(bug));
    }

    @Test
    void aCodeIsEightCharactersThatDoNotReadAlike() {
        assertThat(FaultCode.of(new AssertionError()))
                .matches("[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}");
    }

    @Test
    void aCauseThatCausesItselfEnds() {
        Throwable first = new IllegalStateException();
        Throwable second = new IllegalArgumentException(first);
        first.initCause(second);
        assertThat(FaultCode.of(first)).hasSize(9);
    }
}
