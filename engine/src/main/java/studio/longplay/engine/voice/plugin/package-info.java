/// Voices that others program: jars in the data folder's `plugins`, each loaded apart from all
/// others and from us, so that one that is faulty is named and stops nothing. It may use what its
/// room may: time, fault, script, timeline, project, jobs, media, inference and store. Begin
/// reading at [VoicePlugin], then [PluginFolder].
@NullMarked
package studio.longplay.engine.voice.plugin;

import org.jspecify.annotations.NullMarked;
