import type { Section } from '../section.js';

/** What can be done in the editor, as the palette, the `?` help and the tool tips call it. */
export const editorCommands = {
  group: { en: 'Rule editor', fr: 'Éditeur de règles', ar: 'محرر القواعد' },
  undo: { en: 'Undo', fr: 'Annuler', ar: 'تراجع' },
  redo: { en: 'Redo', fr: 'Rétablir', ar: 'إعادة' },
  undoOf: { en: 'Undo: {{what}}', fr: 'Annuler : {{what}}', ar: 'تراجع: {{what}}' },
  redoOf: { en: 'Redo: {{what}}', fr: 'Rétablir : {{what}}', ar: 'إعادة: {{what}}' },
  showAs: { en: 'Show the rule as {{face}}', fr: 'Afficher la règle : {{face}}', ar: 'عرض القاعدة بصيغة: {{face}}' },
  complete: { en: 'Complete', fr: 'Compléter', ar: 'إكمال' },
  signature: { en: 'Show what the function takes', fr: 'Afficher les arguments', ar: 'عرض معاملات الدالة' },
  hover: { en: 'Explain the word at the cursor', fr: 'Expliquer le mot sous le curseur', ar: 'شرح الكلمة عند المؤشر' },
  nextDiagnostic: { en: 'Next diagnostic', fr: 'Diagnostic suivant', ar: 'التشخيص التالي' },
  previousDiagnostic: { en: 'Previous diagnostic', fr: 'Diagnostic précédent', ar: 'التشخيص السابق' },
  quickFix: { en: 'Offer corrections', fr: 'Proposer des corrections', ar: 'اقتراح تصحيحات' },
  format: { en: 'Format', fr: 'Mettre en forme', ar: 'تنسيق' },
  moveUp: { en: 'Move the condition up', fr: 'Monter la condition', ar: 'نقل الشرط إلى أعلى' },
  moveDown: { en: 'Move the condition down', fr: 'Descendre la condition', ar: 'نقل الشرط إلى أسفل' },
  disable: {
    en: 'Disable or enable the condition',
    fr: 'Désactiver ou réactiver la condition',
    ar: 'تعطيل الشرط أو تفعيله',
  },
  outline: { en: 'Go to a part of the rule', fr: 'Aller à une partie de la règle', ar: 'الانتقال إلى جزء من القاعدة' },
  expand: { en: 'Select more', fr: 'Étendre la sélection', ar: 'توسيع التحديد' },
  shrink: { en: 'Select less', fr: 'Réduire la sélection', ar: 'تضييق التحديد' },
  fold: { en: 'Fold', fr: 'Replier', ar: 'طي' },
  unfold: { en: 'Unfold', fr: 'Déplier', ar: 'بسط' },
} as const satisfies Section;
