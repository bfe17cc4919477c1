package studio.longplay.app.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import studio.longplay.engine.Studio;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.sfx.bank.SoundBanks;
import studio.longplay.engine.sfx.bank.SoundItem;
import studio.longplay.engine.sfx.bank.SoundMark;

import java.util.ArrayList;
import java.util.List;

@Command(
        name = "mark",
        mixinStandardHelpOptions = true,
        description = {
            "Notes the licence of a sound, tags, and whether it is a favourite; without options it"
                    + " says what is noted.",
            "A note stays with the sound wherever its file goes. What a delivery may be used for"
                    + " goes by the licence."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  longplay sounds mark \"old door slams\" --licence \"CC BY 4.0\" --tag cellar",
            "  longplay sounds mark thunder --favourite"
        })
final class SoundsMarkVerb extends Verb {
    @Parameters(
            paramLabel = "SOUND",
            description = "A file of an indexed folder, or the name of any sound.")
    private String sound = "";

    @Option(
            names = "--licence",
            paramLabel = "TERMS",
            description = "Of a file; \"\" for what the file or its folder says.")
    private @Nullable String licence;

    @Option(names = "--tag", paramLabel = "TAG", description = "One more; may be repeated.")
    private List<String> tags = List.of();

    @Option(names = "--untag", paramLabel = "TAG", description = "One less; may be repeated.")
    private List<String> untags = List.of();

    @Option(names = "--favourite", description = "Note it as a favourite.")
    private boolean favourite;

    @Option(names = "--no-favourite", description = "It is none any longer.")
    private boolean noFavourite;

    /// @param licence as it holds now: noted, of the file or of its folder
    private record Answer(
            String id, String name, String licence, List<String> tags, boolean favourite) {
        List<String> lines() {
            return List.of(
                    name + (favourite ? " (favourite)" : ""),
                    "  licence: " + (licence.isEmpty() ? "nobody said" : licence),
                    "  tags: " + (tags.isEmpty() ? "none" : String.join(", ", tags)));
        }
    }

    @Override
    int run(Console console) throws StudioFault {
        try (Studio studio = Studio.open(home())) {
            SoundBanks banks = studio.sounds().banks();
            SoundItem item = find(banks);
            if (licence != null && item.file().isEmpty()) {
                throw new StudioFault.Input(
                        "sounds.made-licence",
                        "\"" + item.title() + "\" is made by Longplay; its licence is known.",
                        "Note licences of files in your folders of sounds.");
            }
            banks.mark(item, this::marked);
            SoundItem now = banks.item(item.id()).orElse(item);
            Answer answer =
                    new Answer(now.id(), now.title(), now.licence(), now.tags(), now.favourite());
            console.answer(answer, answer.lines());
            return CommandLineApp.DONE;
        }
    }

    private SoundItem find(SoundBanks banks) throws StudioFault {
        return banks.meant(sound)
                .orElseThrow(() ->
                        new StudioFault.Input(
                                "sounds.unknown",
                                "There is no sound \"" + sound + "\".",
                                "\"longplay sounds search\" finds sounds; a file's folder is read"
                                        + " with \"longplay sounds index\" first."));
    }

    private SoundMark marked(SoundMark before) {
        List<String> all = new ArrayList<>(before.tags());
        all.addAll(tags);
        all.removeAll(untags);
        SoundMark tagged = before.withTags(all.stream().distinct().toList());
        SoundMark noted = licence == null ? tagged : tagged.withLicence(licence);
        return favourite || noFavourite ? noted.withFavourite(favourite) : noted;
    }
}
