package studio.longplay.app.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import studio.longplay.engine.Studio;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.picture.neural.LipMover;
import studio.longplay.engine.render.pictures.LipSound;
import studio.longplay.engine.render.pictures.PictureDesk;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

@Command(
        name = "lips",
        mixinStandardHelpOptions = true,
        description = {
            "Has the face of a picture say what is said in a WAV file, as a "
                    + "folder of numbered pictures.",
            "Nothing looks for the face: say where it is."
        },
        footerHeading = "%nExample:%n",
        footer = "  longplay pictures lips nell.png line.wav --face 420,120,300,360 -o nell")
final class PicturesLipsVerb extends Verb {
    private static final int MOST_A_SECOND = 60;
    private static final int FIGURES = 4;

    @Parameters(index = "0", paramLabel = "PICTURE", description = "A picture file.")
    private @Nullable Path picture;

    @Parameters(index = "1", paramLabel = "SOUND", description = "A WAV file.")
    private @Nullable Path sound;

    @Option(
            names = "--face",
            required = true,
            split = ",",
            paramLabel = "X,Y,W,H",
            description = "Left, top, width, height in pixels, from the brows to the chin.")
    private List<Integer> face = List.of();

    @Option(names = "--fps", paramLabel = "N", description = "Pictures a second. Default: 25.")
    private int perSecond = 25;

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "FOLDER",
            description = "The folder to write into.")
    private @Nullable Path out;

    @Option(
            names = "--with",
            paramLabel = "NAME",
            description = "The bundle, as \"models list\" has it. Default: the first that can.")
    private String with = "";

    private record Told(String folder, int pictures, List<ModelFallback> fallbacks) {}

    @Override
    int run(Console console) throws StudioFault {
        if (face.size() != FIGURES || perSecond < 1 || perSecond > MOST_A_SECOND) {
            throw new StudioFault.Input(
                    "picture.face",
                    "--face is left, top, width and height, and --fps 1 to 60.",
                    "For example: --face 420,120,300,360 --fps 25.");
        }
        Path folder = Objects.requireNonNull(out);
        LipMover.Face place = new LipMover.Face(face.get(0), face.get(1), face.get(2), face.get(3));
        PictureDesk.Lips lips =
                new PictureDesk.Lips(
                        Objects.requireNonNull(picture),
                        place,
                        LipSound.read(Objects.requireNonNull(sound)),
                        perSecond);
        try (Studio studio = Studio.open(home())) {
            PictureDesk desk =
                    new PictureDesk(
                            studio.models(),
                            studio.modelKeeper(),
                            studio.store(),
                            studio.home().logs());
            int made = desk.lips(lips, with, folder, console.progress());
            console.answer(
                    new Told(folder.toString(), made, ModelFallback.told(studio, console)),
                    List.of(folder + ": " + Count.of(made, "picture") + "."));
        }
        return CommandLineApp.DONE;
    }
}
