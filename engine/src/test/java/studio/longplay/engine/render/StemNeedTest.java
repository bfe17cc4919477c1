package studio.longplay.engine.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.hardware.Disk;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.media.WavFormat;
import studio.longplay.engine.media.WavWriter;
import studio.longplay.engine.mix.Ducking;
import studio.longplay.engine.mix.Faders;
import studio.longplay.engine.mix.MixClip;
import studio.longplay.engine.mix.SceneMix;
import studio.longplay.engine.mix.Stem;
import studio.longplay.engine.mix.StemFormat;
import studio.longplay.engine.mix.StemNotes;
import studio.longplay.engine.project.desk.StripRef;
import studio.longplay.engine.render.lay.Assembly;
import studio.longplay.engine.render.lay.Pacing;
import studio.longplay.engine.render.lay.Placed;
import studio.longplay.engine.render.lay.Programme;
import studio.longplay.engine.render.lay.SceneLayout;
import studio.longplay.engine.render.lay.UsualLengths;
import studio.longplay.engine.script.Script;
import studio.longplay.engine.script.ScriptParser;
import studio.longplay.engine.time.FrameRate;
import studio.longplay.engine.time.SampleRate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/// Forecast beside what the file system gave.
class StemNeedTest {
    private static final int SPEAKERS = 8;
    private static final int LINE_SAMPLES = 20 * 48_000;

    @TempDir private Path folder = Path.of("");

    private static String play() {
        StringBuilder text = new StringBuilder();
        for (int scene = 0; scene < 3; scene++) {
            text.append("INT. ROOM ").append(scene).append("\n\n");
            for (int line = 0; line < SPEAKERS; line++) {
                text.append("WOMAN ").append((char) ('A' + line)).append('\n');
                text.append("So it begins, and so it ends. ".repeat(1 + (line + scene) % 3));
                text.append("\n\n");
            }
        }
        return text.toString();
    }

    private ExportOrder order(StemWish wish) throws StudioFault {
        Script script = new ScriptParser().parse(play(), "play.fountain");
        return new ExportOrder(
                script,
                folder,
                Map.of(),
                OptionalDouble.empty(),
                List.of(),
                DeliverySettings.usual(ExportPreset.HD).withStems(wish),
                folder.resolve("film"));
    }

    private static Programme laid(ExportOrder order) {
        return new Assembly(Pacing.DEFAULT, FrameRate.FPS_30)
                .lay(order.script(), new UsualLengths());
    }

    private long reckoned(StemFormat format, boolean holes) throws StudioFault {
        ExportOrder order = order(new StemWish(format, true));
        return StemNeed.of(order, laid(order), holes).speakerBytes();
    }

    @Test
    void filesThatNobodyAsksForTakeNoRoom() throws StudioFault {
        ExportOrder order = order(StemWish.USUAL);
        assertThat(StemNeed.of(order, laid(order))).isEqualTo(StemNeed.USUAL);
        assertThat(StemNeed.USUAL.bytes(100)).isEqualTo(3800);
        assertThat(new StemNeed(StemFormat.WAV_24, 7).bytes(100)).isEqualTo(3007);
    }

    /// Two hours of 25 speakers were told as if they took nothing.
    @Test
    void aDiskWithoutHolesTakesEachSpeakersSilenceToo() throws StudioFault {
        long samples = samples();
        assertThat(reckoned(StemFormat.WAV_FLOAT, false)).isEqualTo(SPEAKERS * samples * 8);
        assertThat(reckoned(StemFormat.WAV_24, true)).isEqualTo(SPEAKERS * samples * 6);
        assertThat(reckoned(StemFormat.WAV_FLOAT, true)).isLessThan(2 * samples * 8);
        assertThat(reckoned(StemFormat.FLAC, false))
                .isLessThan(reckoned(StemFormat.WAV_24, false) / 2);
    }

    private long samples() throws StudioFault {
        return laid(order(StemWish.USUAL)).duration().toSamplesFloor(SampleRate.HZ_48000);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void whatIsReckonedIsWithinATenthOfWhatTheDiskGave() throws Exception {
        assumeTrue(Disk.of(folder).keepsHoles(), "a file system of which that is not known");
        for (StemFormat format : List.of(StemFormat.WAV_FLOAT, StemFormat.WAV_24)) {
            Path out = Files.createDirectory(folder.resolve(format.name()));
            SpeakerStems speakers = SpeakerStems.of(scenes());
            assertThat(speakers.files()).hasSize(SPEAKERS);
            speakers.write(Faders.at(0), out, new StemNotes("", "", 0, format), JobContext.quiet());
            assertThat(reckoned(format, true)).isCloseTo(taken(out), withinPercentage(10));
        }
    }

    private List<SceneMix> scenes() throws StudioFault {
        Path voice = folder.resolve("voice.wav");
        float[][] hum = new float[1][LINE_SAMPLES];
        for (int i = 0; i < LINE_SAMPLES; i++) {
            hum[0][i] = (float) (0.2 * Math.sin(i * 0.05));
        }
        WavWriter.write(
                voice,
                WavFormat.float32(SampleRate.HZ_48000, 1),
                to -> to.write(hum, 0, LINE_SAMPLES));
        List<SceneMix> scenes = new ArrayList<>();
        for (SceneLayout scene : laid(order(StemWish.USUAL)).scenes()) {
            List<MixClip> clips = new ArrayList<>();
            for (Placed.PlacedLine line : scene.lines()) {
                long at = line.range().start().toSamplesFloor(SampleRate.HZ_48000);
                long length = line.range().duration().toSamplesFloor(SampleRate.HZ_48000);
                MixClip clip = new MixClip(Stem.DIALOGUE, voice, 0, at, length, 0, 0, 0, 0);
                clips.add(clip.from(new StripRef.OfSpeaker(line.line().speaker().key())));
            }
            scenes.add(
                    new SceneMix(
                            scene.duration().toSamplesFloor(SampleRate.HZ_48000),
                            clips,
                            List.of(),
                            Ducking.DEFAULT));
        }
        return scenes;
    }

    /// Blocks on the disk, not the files' lengths.
    private static long taken(Path out) throws IOException, InterruptedException {
        Process du = new ProcessBuilder("du", "-s", "-B1", out.toString()).start();
        String told = new String(du.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(du.waitFor()).isZero();
        return Long.parseLong(told.split("\\s")[0]);
    }
}
