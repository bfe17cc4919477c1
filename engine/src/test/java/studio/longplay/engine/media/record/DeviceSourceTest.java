package studio.longplay.engine.media.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import studio.longplay.engine.fault.StudioFault;

class DeviceSourceTest {
    private static final InputFormat STEREO = new InputFormat(48_000, 2, 2);

    private final FakeTargetLine line = new FakeTargetLine(STEREO);
    private final DeviceSource source = new DeviceSource(line, STEREO, "Mic", line);
    private final float[] block = new float[960];

    @Test
    void channelsBecomeTheirMeanAtFullScale() {
        float[] into = new float[3];
        byte[] stereo = {0, 0x40, 0, 0, 0, (byte) 0x80, 0, (byte) 0x80, -1, 0x7f, 1, 0};
        STEREO.decode(stereo, 3, into);
        assertThat(into).containsExactly(0.25f, -1f, 0.5f);
        byte[] fine = {0, 0, 0x40, 1, 0, 0, 0, 0, (byte) 0x80};
        new InputFormat(48_000, 1, 3).decode(fine, 3, into);
        assertThat(into).containsExactly(0.5f, 1 / 8_388_608f, -1f);
    }

    @Test
    void aMicrophoneOnOneChannelOfTwoIsAsLoudAsItIs() {
        float[] into = new float[2];
        byte[] right = {0, 0, 0, 0x40, 0, 0, 0, (byte) 0xc0};
        STEREO.decode(right, 2, into);
        assertThat(into).containsExactly(0.5f, -0.5f);
        STEREO.decode(new byte[8], 2, into);
        assertThat(into).containsExactly(0, 0);
    }

    @Test
    void itReadsWholeBlocksInTime() throws Exception {
        for (int i = 0; i < 100; i++) {
            assertThat(source.read(block)).isEqualTo(960);
        }
        assertThat(line.nanos() / 1e9).isBetween(2.0, 2.02);
        assertThat(source.lostSamples()).isZero();
        assertThat(source.rateHz()).isEqualTo(48_000);
        assertThat(source.latencyMillis()).isBetween(20, 40);
    }

    @Test
    void aDeviceThatFallsSilentIsUnplugged() throws Exception {
        source.read(block);
        line.stuck = true;
        long before = line.nanos();
        assertThatThrownBy(() -> source.read(block))
                .isInstanceOfSatisfying(
                        StudioFault.Resource.class,
                        fault -> assertThat(fault.code()).isEqualTo("record.unplugged"));
        assertThat((line.nanos() - before) / 1e9).isBetween(1.4, 1.7);
    }

    @Test
    void aDeviceThatIsSlowToBeginIsWaitedFor() throws Exception {
        line.silentUntilNanos = 3_000_000_000L;
        assertThat(source.read(block)).isEqualTo(960);
        assertThat(source.lostSamples()).isZero();
    }

    @Test
    void aDeviceThatWasClosedIsUnplugged() throws Exception {
        source.read(block);
        line.close();
        assertThatThrownBy(() -> source.read(block)).isInstanceOf(StudioFault.Resource.class);
    }

    @Test
    void whatTheMachineWasTooBusyForIsCounted() throws Exception {
        source.read(block);
        line.sleep(1_000_000_000);
        source.read(block);
        assertThat(source.lostSamples()).isBetween(33_000L, 34_000L);
        source.read(block);
        assertThat(source.lostSamples()).isBetween(33_000L, 34_000L);
    }

    @Test
    void theInputsOfThisMachineHaveNamesOfTheirOwn() {
        assertThat(SoundInputs.ofThisMachine().list()).doesNotHaveDuplicates();
    }

    @Test
    void anInputThatIsGoneIsTold() {
        assertThatThrownBy(() ->
                        SoundInputs.ofThisMachine().open(new SoundInput("no such", "No such")))
                .isInstanceOfSatisfying(
                        StudioFault.Resource.class,
                        fault -> assertThat(fault.code()).isEqualTo("record.input-gone"));
    }
}
