package studio.longplay.app.export;

import studio.longplay.engine.project.Project;
import studio.longplay.engine.render.DeliverySettings;

import java.nio.file.Path;

/// All that the engine is asked to deliver.
record ExportRequest(Project project, Path folder, DeliverySettings settings) {}
