package studio.longplay.engine.render.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

import studio.longplay.engine.edit.DeskRestore;
import studio.longplay.engine.edit.Edit;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.project.MixSettings;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.project.StemName;
import studio.longplay.engine.project.desk.Band;
import studio.longplay.engine.project.desk.Compressor;
import studio.longplay.engine.project.desk.DuckingSettings;
import studio.longplay.engine.project.desk.Equalizer;
import studio.longplay.engine.project.desk.Room;
import studio.longplay.engine.project.desk.Strip;
import studio.longplay.engine.project.desk.StripRef;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the mixing desk does to a timeline that goes to another program.
final class DeskLevelsTest {
    private static final StripRef MARY = new StripRef.OfSpeaker("MARY");
    private static final StripRef MUSIC = new StripRef.OfBus(StemName.MUSIC);
    private static final StripRef VOICES = new StripRef.OfBus(StemName.DIALOGUE);

    @TempDir private Path folder;

    private static Project at(MixSettings mix) {
        return Boards.PROJECT.withMix(mix);
    }

    private static MixSettings desk() {
        return MixSettings.USUAL
                .withStrip(
                        MARY,
                        Strip.PLAIN
                                .withGainDb(-2)
                                .withPan(0.5)
                                .withEqualizer(Equalizer.of(Band.highPass(120)))
                                .withReverbSendDb(-12))
                .withStrip(VOICES, Strip.PLAIN.withGainDb(-1))
                .withStrip(MUSIC, Strip.PLAIN.withGainDb(-4).withPan(0.25));
    }

    private LossReport write(Format format, MixSettings mix) throws StudioFault {
        return new Exchange(Boards.media(folder), 1920, 1080)
                .write(format, at(mix), Boards.board(), file(format), JobContext.quiet());
    }

    private Path file(Format format) {
        return folder.resolve("play." + format.suffix());
    }

    private Element xml(Format format) throws Exception {
        return Xml.parse(Files.readString(file(format)));
    }

    @Test
    void theStripOfARowIsInItsClipsToo() throws Exception {
        StripRef row = new StripRef.OfRow(StripRef.Row.MUSIC);
        write(Format.MLT, desk().withStrip(row, Strip.PLAIN.withGainDb(-2)));
        List<Element> filters = Xml.descendants(xml(Format.MLT), "filter");
        assertThat(filters).anyMatch(filter -> Xml.property(filter, "level").startsWith("0=-15;"));
    }

    @Test
    void fadersAndPansOfStripAndBusAreInEveryClipOfMlt() throws Exception {
        write(Format.MLT, desk());
        List<Element> filters = Xml.descendants(xml(Format.MLT), "filter");
        // The line is at -6, its file 3 too low, her strip at -2 and the bus at -1.
        assertThat(filters).anyMatch(filter -> Xml.property(filter, "level").contains(";6=-6;"));
        assertThat(filters).anyMatch(filter -> Xml.property(filter, "split").equals("0=0.75"));
        // The music rides from -12, is 3 too low and lies half to the left; its bus is at -4.
        assertThat(filters).anyMatch(filter -> Xml.property(filter, "level").startsWith("0=-13;"));
        assertThat(filters).anyMatch(filter -> Xml.property(filter, "split").equals("0=0.375"));
    }

    @Test
    void fadersAndPansAreInFcpxml() throws Exception {
        write(Format.FCPXML, desk());
        List<Element> volumes = Xml.descendants(xml(Format.FCPXML), "adjust-volume");
        assertThat(volumes).anyMatch(volume -> volume.getAttribute("amount").equals("-6dB"));
        List<Element> panners = Xml.descendants(xml(Format.FCPXML), "adjust-panner");
        assertThat(panners).anyMatch(panner -> panner.getAttribute("amount").equals("50"));
        assertThat(panners).anyMatch(panner -> panner.getAttribute("amount").equals("-25"));
    }

    @Test
    void whatIsMutedIsOff() throws Exception {
        write(Format.FCPXML, MixSettings.USUAL.withStrip(MARY, Strip.PLAIN.withMuted(true)));
        List<Element> clips = Xml.descendants(xml(Format.FCPXML), "asset-clip");
        assertThat(clips)
                .filteredOn(clip -> clip.getAttribute("enabled").equals("0"))
                .extracting(clip -> clip.getAttribute("name"))
                .containsExactlyInAnyOrder("We walked on.", "Until the towers.");
    }

    @Test
    void whatAFormatCannotHoldIsTold() throws Exception {
        MixSettings master =
                desk().withStrip(
                                new StripRef.Master(),
                                Strip.PLAIN.withCompressor(new Compressor(-20, 3, 6, 5, 100, 0)));
        LossReport mlt = write(Format.MLT, master);
        assertThat(mlt.lines()).contains("MARY: Of its strip is not in it: equalizer, room.");
        assertThat(mlt.about("master's strip")).isPresent();
        LossReport edl = write(Format.EDL, desk());
        assertThat(edl.lines()).contains("MARY: Its strip of the desk is not in it.");
        assertThat(edl.lines()).contains("bus:music: Its strip of the desk is not in it.");
        assertThat(write(Format.OTIO, master).about("strip")).isEmpty();
        assertThat(write(Format.MLT, MixSettings.USUAL).about("strip")).isEmpty();
    }

    @Test
    void theDeskComesBackFromOpenTimelineIoAsItWas() throws Exception {
        MixSettings set =
                desk().withDucking(new DuckingSettings(10, 4, 0, 200, 700, 1500))
                        .withDesk(
                                desk().desk()
                                        .withRoom(new Room(3, 10, 5000, 0.5))
                                        .withRouting(
                                                desk().desk()
                                                        .routing()
                                                        .with(
                                                                MARY,
                                                                Optional.of(
                                                                        Map.of(
                                                                                StemName.ENSEMBLE,
                                                                                -3.0)))));
        write(Format.OTIO, set);
        OtioReader.Read read = OtioReader.read(file(Format.OTIO));
        assertThat(read.mix()).contains(set);

        Project plain = at(MixSettings.USUAL);
        Edit restored =
                new Edit.Compound(
                        "Import", DeskRestore.edits(plain.mix(), read.mix().orElseThrow()));
        assertThat(restored.applyTo(plain).mix()).isEqualTo(set);
        assertThat(DeskRestore.edits(set, set)).isEmpty();
        assertThat(DeskRestore.edits(set, MixSettings.USUAL)).isNotEmpty();
    }

    @Test
    void theSoundsOfOpenTimelineIoAreThoseWithoutTheDesk() throws Exception {
        write(Format.OTIO, desk());
        OtioReader.Read moved = OtioReader.read(file(Format.OTIO));
        write(Format.OTIO, MixSettings.USUAL);
        assertThat(OtioReader.read(file(Format.OTIO)).timeline()).isEqualTo(moved.timeline());
    }
}
