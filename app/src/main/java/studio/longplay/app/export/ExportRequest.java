package studio.longplay.app.export;

import studio.longplay.engine.project.Project;
import studio.longplay.engine.render.DeliverySettings;

import java.nio.file.Path;

/// All that the engine is asked to deliver.
///
/// @param projectFolder where the project is kept
/// @param folder the delivery folder
/// @param sparing whether it rests on battery and while the processor is too hot
public record ExportRequest(
        Project project,
        Path projectFolder,
        Path folder,
        DeliverySettings settings,
        boolean sparing) {}
