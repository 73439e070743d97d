import SwiftUI

/// The system gives the app no folder. In both languages: the one that was chosen is not to be relied on, either.
struct NoFolderView: View {
    var body: some View {
        VStack(alignment: .leading, spacing: 16) {
            Text(verbatim: "Máy không cho ứng dụng chỗ lưu. Vui lòng khởi động lại máy rồi mở lại ứng dụng.")
            Text(verbatim: "The device gives this app no storage. Please restart the device, then open the app again.")
        }
        .padding(16)
    }
}
