/** The words of the desktop itself, menus and dialogs, in each language of the interface. The type sees to it that none is missing. */
import type { Language } from '#core/settings/settings.ts'

export interface Words {
  readonly file: string
  readonly newProject: string
  readonly openProject: string
  readonly openRecent: string
  readonly openSample: string
  readonly import: string
  readonly export: string
  readonly settings: string
  readonly closeProject: string
  readonly quit: string
  readonly closeWindow: string
  readonly edit: string
  readonly undo: string
  readonly redo: string
  readonly cut: string
  readonly copy: string
  readonly paste: string
  readonly selectAll: string
  readonly view: string
  readonly zoomIn: string
  readonly zoomOut: string
  readonly resetZoom: string
  readonly theme: string
  readonly themeSystem: string
  readonly themeLight: string
  readonly themeDark: string
  readonly language: string
  readonly fullScreen: string
  readonly developerTools: string
  readonly help: string
  readonly shortcuts: string
  readonly about: string
  /** Titles of the file dialogs, and the names of what they list. */
  readonly dialogOpen: string
  readonly dialogNew: string
  readonly dialogImport: string
  readonly dialogImportFolder: string
  readonly dialogExport: string
  readonly projectFiles: string
  readonly articleFiles: string
  readonly allFiles: string
  readonly jsonLines: string
  readonly givenUpTitle: string
  readonly givenUp: string
}

const ENGLISH: Words = {
  file: 'File', newProject: 'New Project…', openProject: 'Open Project…', openRecent: 'Open Recent', openSample: 'Open Sample', import: 'Import…', export: 'Export…',
  settings: 'Settings…', closeProject: 'Close Project', quit: 'Quit', closeWindow: 'Close Window',
  edit: 'Edit', undo: 'Undo', redo: 'Redo', cut: 'Cut', copy: 'Copy', paste: 'Paste', selectAll: 'Select All',
  view: 'View', zoomIn: 'Zoom In', zoomOut: 'Zoom Out', resetZoom: 'Actual Size', theme: 'Theme', themeSystem: 'System', themeLight: 'Light', themeDark: 'Dark',
  language: 'Language', fullScreen: 'Toggle Full Screen', developerTools: 'Toggle Developer Tools', help: 'Help', shortcuts: 'Keyboard Shortcuts', about: 'About Hashiya',
  dialogOpen: 'Open project', dialogNew: 'New project', dialogImport: 'Import articles', dialogImportFolder: 'Import a folder of articles', dialogExport: 'Export',
  projectFiles: 'Hashiya project', articleFiles: 'Articles', allFiles: 'All files', jsonLines: 'JSON Lines',
  givenUpTitle: 'Hashiya cannot go on',
  givenUp: 'The part of Hashiya that keeps your projects ended again and again. What was saved is safe. Start Hashiya again; if this stays, check that the disk is not full.',
}

const ARABIC: Words = {
  file: 'ملف', newProject: 'مشروع جديد…', openProject: 'فتح مشروع…', openRecent: 'فتح مشروع حديث', openSample: 'فتح المشروع النموذجي', import: 'استيراد…', export: 'تصدير…',
  settings: 'الإعدادات…', closeProject: 'إغلاق المشروع', quit: 'إنهاء', closeWindow: 'إغلاق النافذة',
  edit: 'تحرير', undo: 'تراجع', redo: 'إعادة', cut: 'قص', copy: 'نسخ', paste: 'لصق', selectAll: 'تحديد الكل',
  view: 'عرض', zoomIn: 'تكبير', zoomOut: 'تصغير', resetZoom: 'الحجم الفعلي', theme: 'المظهر', themeSystem: 'حسب النظام', themeLight: 'فاتح', themeDark: 'داكن',
  language: 'اللغة', fullScreen: 'ملء الشاشة أو الخروج منه', developerTools: 'أدوات المطوّر', help: 'مساعدة', shortcuts: 'اختصارات لوحة المفاتيح', about: 'حول حاشية',
  dialogOpen: 'فتح مشروع', dialogNew: 'مشروع جديد', dialogImport: 'استيراد مقالات', dialogImportFolder: 'استيراد مجلد من المقالات', dialogExport: 'تصدير',
  projectFiles: 'مشروع حاشية', articleFiles: 'مقالات', allFiles: 'كل الملفات', jsonLines: 'JSON Lines',
  givenUpTitle: 'تعذّر على حاشية أن تواصل العمل',
  givenUp: 'توقّف مرارًا الجزء الذي يحفظ مشاريعك في حاشية. ما حُفظ سليم. شغّل حاشية من جديد؛ فإن تكرّر ذلك فتحقّق من أن القرص غير ممتلئ.',
}

export const WORDS: Readonly<Record<Language, Words>> = { en: ENGLISH, ar: ARABIC }

/** How each language calls itself. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { en: 'English', ar: 'العربية' }
