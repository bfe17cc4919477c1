package studio.longplay.app.cli;

import picocli.CommandLine.Command;

@Command(
        name = "sounds",
        mixinStandardHelpOptions = true,
        description = "The sounds there are.",
        synopsisSubcommandLabel = "make|list",
        subcommands = {SoundsMakeVerb.class, SoundsListVerb.class})
final class SoundsVerb extends Group {}
