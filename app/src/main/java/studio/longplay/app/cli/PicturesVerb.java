package studio.longplay.app.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import studio.longplay.engine.Studio;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.picture.neural.TextPainter;
import studio.longplay.engine.render.pictures.PictureDesk;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

@Command(
        name = "pictures",
        mixinStandardHelpOptions = true,
        description = {
            "Makes pictures with models that you brought: enlarges, paints, draws between, moves"
                    + " lips.",
            "Without such models Longplay draws its own scenery and needs none of this."
        },
        synopsisSubcommandLabel = "enlarge|paint|between|lips",
        subcommands = {
            PicturesVerb.Enlarging.class,
            PicturesVerb.Painting.class,
            PicturesVerb.DrawingBetween.class,
            PicturesLipsVerb.class
        })
final class PicturesVerb extends Group {
    /// A verb that writes one picture.
    abstract static class OfOne extends Verb {
        @Option(
                names = {"-o", "--output"},
                required = true,
                paramLabel = "FILE",
                description = "The file to write: PNG, or JPEG if it is called .jpg.")
        private @Nullable Path out;

        @Option(
                names = "--with",
                paramLabel = "NAME",
                description = "The bundle, as \"models list\" has it. Default: the first that can.")
        private String with = "";

        abstract PictureDesk.Made make(PictureDesk desk, Console console) throws StudioFault;

        String with() {
            return with;
        }

        @Override
        int run(Console console) throws StudioFault {
            Path file = Objects.requireNonNull(out);
            try (Studio studio = Studio.open(home())) {
                PictureDesk desk =
                        new PictureDesk(
                                studio.models(),
                                studio.modelKeeper(),
                                studio.store(),
                                studio.home().logs());
                PictureDesk.Made made = make(desk, console);
                made.save(file);
                console.answer(
                        ModelMade.of(file, made.bundle(), ModelFallback.told(studio, console)),
                        List.of(
                                file + " is made with " + made.bundle().name() + ".",
                                made.bundle().card().terms()));
            }
            return CommandLineApp.DONE;
        }
    }

    @Command(
            name = "enlarge",
            mixinStandardHelpOptions = true,
            description = "Enlarges a picture two or four times, as its model does.",
            footerHeading = "%nExample:%n",
            footer = "  longplay pictures enlarge harbour.jpg -o harbour-4x.png")
    static final class Enlarging extends OfOne {
        @Parameters(index = "0", paramLabel = "PICTURE", description = "A picture file.")
        private @Nullable Path picture;

        @Override
        PictureDesk.Made make(PictureDesk desk, Console console) throws StudioFault {
            return desk.enlarge(Objects.requireNonNull(picture), with(), console.progress());
        }
    }

    @Command(
            name = "paint",
            mixinStandardHelpOptions = true,
            description = "Paints what a text says.",
            footerHeading = "%nExample:%n",
            footer = "  longplay pictures paint \"a lighthouse at dusk, oil\" -o lighthouse.png")
    static final class Painting extends OfOne {
        @Parameters(index = "0", paramLabel = "TEXT", description = "What is to be seen.")
        private @Nullable String text;

        @Option(
                names = "--without",
                paramLabel = "TEXT",
                description = "What is not to be seen; models of one step do not heed it.")
        private String without = "";

        @Option(
                names = "--width",
                paramLabel = "PIXELS",
                description = "A multiple of 64. Default: 512.")
        private int width = 512;

        @Option(
                names = "--height",
                paramLabel = "PIXELS",
                description = "A multiple of 64. Default: 512.")
        private int height = 512;

        @Option(
                names = "--seed",
                paramLabel = "N",
                description = "Another number is another picture. Default: 1.")
        private long seed = 1;

        @Option(
                names = "--steps",
                paramLabel = "N",
                description = "More take longer. Default: what the model was made for.")
        private int steps;

        @Override
        PictureDesk.Made make(PictureDesk desk, Console console) throws StudioFault {
            return desk.paint(
                    TextPainter.Wish.asked(
                            Objects.requireNonNull(text),
                            without,
                            new TextPainter.Size(width, height),
                            seed,
                            steps),
                    with(),
                    console.progress());
        }
    }

    @Command(
            name = "between",
            mixinStandardHelpOptions = true,
            description = "Draws what lies between two pictures of one size.",
            footerHeading = "%nExample:%n",
            footer = "  longplay pictures between a.png b.png --moment 0.5 -o middle.png")
    static final class DrawingBetween extends OfOne {
        @Parameters(index = "0", paramLabel = "FIRST", description = "A picture file.")
        private @Nullable Path first;

        @Parameters(index = "1", paramLabel = "SECOND", description = "A picture file.")
        private @Nullable Path second;

        @Option(
                names = "--moment",
                paramLabel = "PART",
                description = "Above 0 and below 1. Default: 0.5.")
        private float moment = 0.5f;

        @Override
        PictureDesk.Made make(PictureDesk desk, Console console) throws StudioFault {
            if (!(moment > 0 && moment < 1)) {
                throw new StudioFault.Input(
                        "picture.moment",
                        "The moment " + moment + " does not lie between the pictures.",
                        "Give a number above 0 and below 1.");
            }
            return desk.between(
                    List.of(Objects.requireNonNull(first), Objects.requireNonNull(second)),
                    moment,
                    with(),
                    console.progress());
        }
    }
}
