package studio.longplay.app.cli;

import picocli.CommandLine.Command;

@Command(
        name = "sounds",
        mixinStandardHelpOptions = true,
        description = "The sounds there are.",
        synopsisSubcommandLabel = "make|list|index|search|mark|relink",
        subcommands = {
            SoundsMakeVerb.class,
            SoundsListVerb.class,
            SoundsIndexVerb.class,
            SoundsSearchVerb.class,
            SoundsMarkVerb.class,
            SoundsRelinkVerb.class
        })
final class SoundsVerb extends Group {}
