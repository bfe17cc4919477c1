package studio.longplay.engine.mix.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AcxReportTest {
    @Test
    void aRateThatVariesOrIsLowIsSentBack() {
        assertThat(AcxReport.rate(192, 192).met()).isTrue();
        assertThat(AcxReport.rate(320, 320).met()).isTrue();
        assertThat(AcxReport.rate(128, 128).met()).isFalse();
        Verdict varying = AcxReport.rate(128, 320);
        assertThat(varying.met()).isFalse();
        assertThat(varying.measured()).isEqualTo("128 to 320 kbit/s");
    }
}
