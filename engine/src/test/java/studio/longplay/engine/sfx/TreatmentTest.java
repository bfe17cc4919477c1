package studio.longplay.engine.sfx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;

import java.util.List;

class TreatmentTest {
    private static final SoundBank BANK = new SoundBank();

    private static float[][] rain(String... modifiers) throws StudioFault {
        SoundRequest request = new SoundRequest("rain", List.of(modifiers), 96_000, false, 4);
        return BANK.make(request, JobContext.quiet()).channels();
    }

    private static double energyDb(float[] samples) {
        double sum = 1e-20;
        for (float sample : samples) {
            sum += (double) sample * sample;
        }
        return 10 * Math.log10(sum);
    }

    @Test
    void farIsDullerAndQuieter() throws StudioFault {
        float[][] plain = rain();
        float[][] far = rain("far");
        float[][] distant = rain("distant");
        assertThat(energyDb(far[0])).isLessThan(energyDb(plain[0]) - 6);
        assertThat(energyDb(distant[0])).isLessThan(energyDb(far[0]) - 3);
        assertThat(Spectrum.centroidHz(far)).isLessThan(Spectrum.centroidHz(plain) * 0.6);
        assertThat(Spectrum.centroidHz(rain("muffled"))).isLessThan(1_200);
    }

    @Test
    void leftAndRightAreSides() throws StudioFault {
        float[][] left = rain("left");
        float[][] right = rain("right");
        assertThat(energyDb(left[0]) - energyDb(left[1])).isGreaterThan(8);
        assertThat(energyDb(right[1]) - energyDb(right[0])).isGreaterThan(8);
        float[][] centre = rain("centre");
        assertThat(energyDb(centre[0])).isCloseTo(energyDb(centre[1]), within(1.0));
    }

    @Test
    void gainsAreWhatTheyAreCalled() throws StudioFault {
        double plain = energyDb(rain()[0]);
        assertThat(energyDb(rain("loud")[0])).isCloseTo(plain + 6, within(0.5));
        assertThat(energyDb(rain("quiet")[0])).isCloseTo(plain - 8, within(0.1));
        assertThat(energyDb(rain("-6 dB")[0])).isCloseTo(plain - 6, within(0.1));
        assertThat(energyDb(rain("+3dB")[0])).isCloseTo(plain + 3, within(0.3));
        assertThat(energyDb(rain("near")[0])).isCloseTo(plain + 3, within(0.3));
    }

    @Test
    void nothingIsEverClipped() throws StudioFault {
        for (String kind : List.of("gunshot", "explosion", "rain", "drum roll", "alarm")) {
            boolean loop = kind.equals("alarm");
            SoundRequest request = new SoundRequest(kind, List.of("+30 dB"), 0, loop, 4);
            for (float[] channel : BANK.make(request, JobContext.quiet()).channels()) {
                for (float sample : channel) {
                    assertThat(Math.abs(sample)).isLessThanOrEqualTo(0.9f);
                }
            }
        }
    }

    @Test
    void theRoomGoesOnAfterAFarSound() throws StudioFault {
        SoundRequest near = new SoundRequest("door slam", List.of(), 0, false, 4);
        SoundRequest far = new SoundRequest("door slam", List.of("far"), 0, false, 4);
        int longer = BANK.make(far, JobContext.quiet()).length();
        assertThat(longer).isGreaterThan(BANK.make(near, JobContext.quiet()).length());
    }

    @Test
    void unknownModifiersAreNamed() {
        SoundRequest request =
                new SoundRequest("rain", List.of("far", "purple", "-3 dB", "loop"), 0, true, 4);
        assertThat(request.unknownModifiers()).containsExactly("purple");
    }
}
