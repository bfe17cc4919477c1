package studio.longplay.engine.render.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.mix.Stem;
import studio.longplay.engine.project.MixSettings;
import studio.longplay.engine.project.StemName;
import studio.longplay.engine.project.desk.Compressor;
import studio.longplay.engine.project.desk.Strip;
import studio.longplay.engine.project.desk.StripRef;

import java.nio.file.Path;

/// What is behind a scene's mix is heard at once.
class PlayStripsTest {
    private static final int SECOND = 48_000;
    private static final int SCENE = 5 * SECOND;
    private static final StripRef VOICES = new StripRef.OfBus(StemName.DIALOGUE);
    private static final StripRef MASTER = new StripRef.Master();

    @TempDir Path folder;

    private PlayRig rig(PlayBooth booth) {
        PlayRig rig = new PlayRig(booth.state());
        rig.desk.play(1);
        rig.run(SECOND);
        return rig;
    }

    private PlayBooth steady() throws StudioFault {
        Path file = PlayBooth.stems(folder.resolve("a.wav"), SCENE, Stem.DIALOGUE, i -> 0.25);
        return new PlayBooth().mixed("a", file, SCENE);
    }

    private static MixSettings with(StripRef ref, Strip strip) {
        return MixSettings.USUAL.withStrip(ref, strip);
    }

    @Test
    void aBusMovesToTheSideAndIsMutedWithoutAMix() throws StudioFault {
        PlayBooth booth = steady();
        PlayRig rig = rig(booth.mix(with(VOICES, Strip.PLAIN.withPan(1).withGainDb(-6))));
        int last = rig.written() - 1;
        assertThat(rig.sink.written[0][last]).isEqualTo(0, within(1e-6f));
        assertThat(rig.sink.written[1][last]).isEqualTo(0.25f * 0.501187f, within(1e-6f));
        rig.desk.show(booth.mix(with(VOICES, Strip.PLAIN.withMuted(true))).state());
        rig.run(SECOND);
        assertThat(rig.sink.written[1][rig.written() - 1]).isZero();
    }

    @Test
    void theMastersReductionIsReadAndMeasuringBeginsAnewWhenAsked() throws StudioFault {
        Strip squeezed = Strip.PLAIN.withCompressor(new Compressor(-24, 4, 0, 1, 50, 0));
        PlayRig rig = rig(steady().mix(with(MASTER, squeezed)));
        Levels levels = new Levels();
        rig.meters.read(rig.desk.heardSamples(), levels);
        assertThat(levels.masterDb).isCloseTo(8.97f, within(0.3f));
        assertThat(levels.measuredSeconds).isCloseTo(1, within(0.1));
        rig.desk.measureAnew();
        rig.run(SECOND / 10);
        rig.meters.read(rig.desk.heardSamples(), levels);
        assertThat(levels.measuredSeconds).isLessThan(0.2);
    }

    @Test
    void theMasterStripHearsTheSumBeforeTheProgrammesGain() throws StudioFault {
        Strip squeezed = Strip.PLAIN.withCompressor(new Compressor(-24, 4, 0, 1, 50, 0));
        PlayBooth booth = steady().mix(with(MASTER, squeezed.withGainDb(-1)));
        PlayRig soft = rig(booth.gainDb(-10));
        PlayRig loud = rig(booth.gainDb(-4));
        double overDb = -12.041 + 24;
        double expectedDb = -12.041 - overDb * 3 / 4 - 1;
        int last = soft.written() - 1;
        assertThat(20 * Math.log10(soft.sink.written[0][last]))
                .isCloseTo(expectedDb - 10, within(0.1));
        assertThat(20 * Math.log10(loud.sink.written[0][last]))
                .isCloseTo(expectedDb - 4, within(0.1));
        Levels levels = new Levels();
        soft.meters.read(soft.desk.heardSamples(), levels);
        assertThat(levels.stemDb(Stem.DIALOGUE, false)).isCloseTo(-22.04f, within(0.05f));
    }
}
