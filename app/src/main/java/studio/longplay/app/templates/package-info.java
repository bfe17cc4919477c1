/// Scripts to begin with, which come with the program. It may use nothing of ours. Begin reading at
/// [Template].
@NullMarked
package studio.longplay.app.templates;

import org.jspecify.annotations.NullMarked;
