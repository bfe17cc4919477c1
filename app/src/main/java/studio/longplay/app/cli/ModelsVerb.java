package studio.longplay.app.cli;

import picocli.CommandLine.Command;

@Command(
        name = "models",
        mixinStandardHelpOptions = true,
        description = {
            "The model bundles you brought: ONNX models that speak, hear, translate or draw.",
            "Nothing is ever downloaded: \"models catalog\" says which there are and where from."
        },
        synopsisSubcommandLabel = "list|catalog|add|show|use|test|warm|check|remove|policy|profile",
        subcommands = {
            ModelsListVerb.class,
            ModelsCatalogVerb.class,
            ModelsAddVerb.class,
            ModelsShowVerb.class,
            ModelsUseVerb.class,
            ModelsTestVerb.class,
            ModelsWarmVerb.class,
            ModelsCheckVerb.class,
            ModelsRemoveVerb.class,
            ModelsPolicyVerb.class,
            ModelsProfileVerb.class
        })
final class ModelsVerb extends Group {}
