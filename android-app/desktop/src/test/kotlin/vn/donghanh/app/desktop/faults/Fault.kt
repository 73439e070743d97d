package vn.donghanh.app.desktop.faults

import vn.donghanh.NotebookException
import vn.donghanh.model.Said

/** What the core answers in the middle of a screen, in its own words. */
enum class Fault(val said: Said) {
    /** The notebook was locked from elsewhere. The core says so by itself. */
    LOCKED(Said("Sổ đang khóa. Vui lòng mở khóa trước.", "The notebook is locked. Please unlock it first.")),

    /** No room is left on the disk. */
    FULL(
        Said(
            "Máy đã hết chỗ lưu, nhưng những gì đã ghi vẫn còn. Vui lòng xóa bớt ảnh hoặc tệp khác rồi thử lại.",
            "The storage is full, but what was saved is safe. Please remove some photos or other files, then try again.",
        ),
    ) {
        override fun refuse() = throw NotebookException.Storage("store-disk-full", null, said)
    },

    /** The file of the notebook is damaged. */
    DAMAGED(
        Said(
            "Tệp sổ bị hỏng và được giữ nguyên. Vui lòng không gỡ ứng dụng, không xóa dữ liệu và nhờ cán bộ phụ trách khôi phục.",
            "The notebook's file is damaged and is left as it is. Please do not remove the app or its data, and ask the officer in charge to restore it.",
        ),
    ) {
        override fun refuse() = throw NotebookException.Unreadable("store-damaged", null, said)
    };

    /** What becomes of a call. */
    internal open fun refuse(): Nothing = error("the core itself refuses")
}
