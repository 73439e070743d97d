//! The C library's calls on names in folders.

use std::ffi::{c_char, c_int, c_uint, c_void};

use libc::{AT_FDCWD, mode_t, syscall};

use super::calls::{fail, on_path};
use super::faults::{Call, Fate};
use super::layer::with;
use super::record::Op;

#[unsafe(no_mangle)]
unsafe extern "C" fn rename(from: *const c_char, to: *const c_char) -> c_int {
    // SAFETY: the caller's own arguments.
    let raw = || unsafe { syscall(libc::SYS_renameat, AT_FDCWD, from, AT_FDCWD, to) } as c_int;
    with(|layer| {
        let (Some(from), Some(to)) = (layer.name(from), layer.name(to)) else { return raw() };
        if let Fate::Fails(errno) = layer.fate(Call::Rename, &from, true) {
            return fail(errno);
        }
        let done = raw();
        if done == 0 {
            layer.renamed(from, to);
        }
        done
    })
    .unwrap_or_else(raw)
}

#[unsafe(no_mangle)]
unsafe extern "C" fn unlink(path: *const c_char) -> c_int {
    // SAFETY: the caller's own argument.
    let raw = || unsafe { syscall(libc::SYS_unlinkat, AT_FDCWD, path, 0) } as c_int;
    with(|layer| {
        let Some(name) = layer.name(path) else { return raw() };
        if let Fate::Fails(errno) = layer.fate(Call::Remove, &name, false) {
            return fail(errno);
        }
        let done = raw();
        if done == 0 {
            layer.removed(name);
        }
        done
    })
    .unwrap_or_else(raw)
}

#[unsafe(no_mangle)]
unsafe extern "C" fn mkdir(path: *const c_char, mode: mode_t) -> c_int {
    // SAFETY: the caller's own arguments.
    let raw = || unsafe { syscall(libc::SYS_mkdirat, AT_FDCWD, path, c_uint::from(mode)) } as c_int;
    with(|layer| {
        let Some(name) = layer.name(path) else { return raw() };
        if let Fate::Fails(errno) = layer.fate(Call::MakeFolder, &name, true) {
            return fail(errno);
        }
        let done = raw();
        if done == 0 {
            layer.note(Op::MakeFolder { name });
        }
        done
    })
    .unwrap_or_else(raw)
}

#[unsafe(no_mangle)]
unsafe extern "C" fn stat64(path: *const c_char, stat: *mut libc::stat64) -> c_int {
    // SAFETY: the caller's own arguments.
    on_path(Call::Look, path, || unsafe { syscall(libc::SYS_newfstatat, AT_FDCWD, path, stat, 0) }) as c_int
}

#[unsafe(no_mangle)]
unsafe extern "C" fn lstat64(path: *const c_char, stat: *mut libc::stat64) -> c_int {
    let flags = libc::AT_SYMLINK_NOFOLLOW;
    // SAFETY: the caller's own arguments.
    on_path(Call::Look, path, || unsafe { syscall(libc::SYS_newfstatat, AT_FDCWD, path, stat, flags) }) as c_int
}

#[unsafe(no_mangle)]
unsafe extern "C" fn access(path: *const c_char, mode: c_int) -> c_int {
    // SAFETY: the caller's own arguments.
    on_path(Call::Look, path, || unsafe { syscall(libc::SYS_faccessat, AT_FDCWD, path, mode, 0) }) as c_int
}

#[unsafe(no_mangle)]
unsafe extern "C" fn opendir(path: *const c_char) -> *mut libc::DIR {
    let fate = with(|layer| layer.name(path).map(|name| layer.fate(Call::List, &name, false)));
    if let Some(Some(Fate::Fails(errno))) = fate {
        fail(errno);
        return std::ptr::null_mut();
    }
    // SAFETY: the C library's own function of this name has this type; it is there, or nothing reads folders.
    unsafe {
        let own = libc::dlsym(libc::RTLD_NEXT, c"opendir".as_ptr());
        std::mem::transmute::<*mut c_void, unsafe extern "C" fn(*const c_char) -> *mut libc::DIR>(own)(path)
    }
}
